#include "server/static_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "server/content_coding.h"
#include "server/exit_code.h"
#include "server/page_folder.h"

namespace server {
namespace {

using testing::Contains;
using testing::Not;
using testing::UnorderedElementsAre;

const StaticFiles& page() {
  static const StaticFiles files({{"index.html", "<p>"},
                                  {"assets/app.js", "plain script"},
                                  {"assets/app.js.br", "brotli"},
                                  {"assets/app.js.gz", "gzip"},
                                  {"assets/core.wasm", "wasm"},
                                  {"lone.gz", "archive"}});
  return files;
}

Reply get(std::string_view target, std::string_view accept_encoding = {},
          std::string_view if_none_match = {}) {
  return page().answer({"GET", target, accept_encoding, if_none_match});
}

std::string_view header(const Reply& reply, std::string_view name) {
  for (const Header& header : reply.headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

TEST(StaticFiles, TheRootIsTheIndexWithAnyQuery) {
  for (const char* target : {"/", "/?room=x", "/index.html", "/??"}) {
    const Reply reply = get(target);
    EXPECT_EQ(reply.status, 200U) << target;
    EXPECT_EQ(reply.body, "<p>");
    EXPECT_EQ(header(reply, "Content-Type"), "text/html; charset=utf-8");
    EXPECT_EQ(header(reply, "Cache-Control"), "no-cache");
  }
}

TEST(StaticFiles, AssetsAreKeptForEver) {
  const Reply reply = get("/assets/core.wasm");
  EXPECT_EQ(reply.body, "wasm");
  EXPECT_THAT(reply.headers,
              UnorderedElementsAre(Header{"Content-Type", "application/wasm"},
                                   Header{"Cache-Control", "public, max-age=31536000, immutable"},
                                   Header{"Vary", "Accept-Encoding"},
                                   Header{"ETag", header(reply, "ETag")}));
}

TEST(StaticFiles, CompressedFormsAreChosenByAcceptEncoding) {
  const Reply reply = get("/assets/app.js", "gzip, deflate, br");
  EXPECT_EQ(reply.body, "brotli");
  EXPECT_EQ(header(reply, "Content-Encoding"), "br");
  EXPECT_EQ(header(reply, "Content-Type"), "text/javascript");
  EXPECT_EQ(get("/assets/app.js", "gzip").body, "gzip");
  EXPECT_EQ(get("/assets/app.js").body, "plain script");
  EXPECT_THAT(get("/assets/app.js").headers,
              Not(Contains(testing::Field(&Header::name, "Content-Encoding"))));
  EXPECT_EQ(get("/assets/core.wasm", "br").body, "wasm");
}

TEST(StaticFiles, CompressedFormsHaveNoAddressOfTheirOwn) {
  EXPECT_EQ(get("/assets/app.js.br").status, 404U);
  EXPECT_EQ(get("/lone.gz").body, "archive");
}

TEST(StaticFiles, UnchangedIsNotSentAgain) {
  const std::string etag(header(get("/"), "ETag"));
  for (const std::string& known : {etag, "W/" + etag, "\"x\", " + etag, std::string("*")}) {
    const Reply reply = get("/", {}, known);
    EXPECT_EQ(reply.status, 304U) << known;
    EXPECT_EQ(reply.body, "");
    EXPECT_EQ(header(reply, "ETag"), etag);
    EXPECT_EQ(header(reply, "Cache-Control"), "no-cache");
    EXPECT_EQ(header(reply, "Vary"), "Accept-Encoding");
  }
  EXPECT_EQ(get("/", {}, "\"x\"").status, 200U);
  EXPECT_EQ(get("/", {}, "garbage").status, 200U);
}

TEST(StaticFiles, EachFormHasItsOwnEtag) {
  const std::string_view brotli = header(get("/assets/app.js", "br"), "ETag");
  EXPECT_EQ(get("/assets/app.js", "br", brotli).status, 304U);
  EXPECT_EQ(get("/assets/app.js", "gzip", brotli).status, 200U);
}

TEST(StaticFiles, HeadHasTheLengthButNotTheBody) {
  const Reply reply = page().answer({"HEAD", "/assets/app.js", "", ""});
  EXPECT_EQ(reply.status, 200U);
  EXPECT_EQ(reply.body, "");
  EXPECT_EQ(reply.length, std::string_view("plain script").size());
}

TEST(StaticFiles, OnlyExactTargetsAreFound) {
  for (const char* target : {"", "/nothing", "/assets", "/assets/", "//", "/../index.html",
                             "/assets/../index.html", "/%2e%2e/index.html", "/assets/app.js/",
                             "index.html", "/INDEX.HTML", "/index.html%00", "http://host/", "*"}) {
    const Reply reply = get(target);
    EXPECT_EQ(reply.status, 404U) << target;
    EXPECT_EQ(header(reply, "Content-Type"), "text/plain; charset=utf-8");
  }
}

TEST(StaticFiles, OtherMethodsAreRefused) {
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "BREW"}) {
    const Reply reply = page().answer({method, "/", "", ""});
    EXPECT_EQ(reply.status, 405U) << method;
    EXPECT_EQ(header(reply, "Allow"), "GET, HEAD");
  }
}

TEST(StaticFiles, KnowsTheTypesOfThePage) {
  EXPECT_EQ(content_type_of("a.wasm"), "application/wasm");
  EXPECT_EQ(content_type_of("a.css"), "text/css");
  EXPECT_EQ(content_type_of("a.svg"), "image/svg+xml");
  EXPECT_EQ(content_type_of("a.png"), "image/png");
  EXPECT_EQ(content_type_of("a.ico"), "image/x-icon");
  EXPECT_EQ(content_type_of("a.json"), "application/json");
  EXPECT_EQ(content_type_of("a.webmanifest"), "application/manifest+json");
  EXPECT_EQ(content_type_of("a.woff2"), "font/woff2");
  EXPECT_EQ(content_type_of("a.txt"), "text/plain; charset=utf-8");
  EXPECT_EQ(content_type_of("a"), "application/octet-stream");
}

Coding choose(std::string_view accept_encoding) {
  constexpr Coding kAll[] = {Coding::Brotli, Coding::Gzip, Coding::Identity};
  return choose_coding(accept_encoding, kAll);
}

TEST(ChooseCoding, PrefersTheHeaviestThenTheSmallest) {
  EXPECT_EQ(choose("gzip, br"), Coding::Brotli);
  EXPECT_EQ(choose("br;q=0.5, gzip;q=0.8"), Coding::Gzip);
  EXPECT_EQ(choose("br;q=0.5 , gzip; q=0.5"), Coding::Brotli);
  EXPECT_EQ(choose("GZIP"), Coding::Gzip);
  EXPECT_EQ(choose("gzip;q=0.001"), Coding::Gzip);
  EXPECT_EQ(choose("*"), Coding::Brotli);
  EXPECT_EQ(choose("br;q=0, *"), Coding::Gzip);
  EXPECT_EQ(choose("identity, gzip;q=0.5"), Coding::Identity);
}

TEST(ChooseCoding, FallsBackToIdentity) {
  for (const char* header : {"", "deflate, zstd", "br;q=0, gzip;q=0.0", "identity;q=0, deflate",
                             "br;q=2, gzip;q=x", ";;,,", "*;q=0", "brotli"}) {
    EXPECT_EQ(choose(header), Coding::Identity) << header;
  }
}

class PageFolder : public testing::Test {
 protected:
  PageFolder() {
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_);
  }
  ~PageFolder() override { std::filesystem::remove_all(root_); }

  void write(const std::string& name, const std::string& bytes) {
    std::filesystem::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name, std::ios::binary) << bytes;
  }

  std::filesystem::path root_ = std::filesystem::path(testing::TempDir()) /
                                testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(PageFolder, IsReadWithWhatIsBelowItButNothingHidden) {
  write("index.html", "index");
  write("assets/a.js", std::string("a\0b\r\n", 5));
  write(".git/config", "secret");
  write("assets/.env", "secret");
  const StaticFiles files = StaticFiles::load(root_);
  EXPECT_EQ(files.answer({"GET", "/", "", ""}).body, "index");
  EXPECT_EQ(files.answer({"GET", "/assets/a.js", "", ""}).body, std::string("a\0b\r\n", 5));
  EXPECT_EQ(files.answer({"GET", "/.git/config", "", ""}).status, 404U);
  EXPECT_EQ(files.answer({"GET", "/assets/.env", "", ""}).status, 404U);
}

TEST_F(PageFolder, WithoutIndexIsRefused) {
  write("other.html", "x");
  EXPECT_THROW(StaticFiles::load(root_), StartError);
  EXPECT_THROW(StaticFiles::load(root_ / "missing"), StartError);
}

TEST_F(PageFolder, ThatIsTooLargeIsRefusedBeforeItIsRead) {
  write("index.html", "x");
  write("large", "");
  std::filesystem::resize_file(root_ / "large", kPageBytesMax);
  EXPECT_THROW(StaticFiles::load(root_), StartError);
}

TEST_F(PageFolder, IsFoundInABuildTreeAndInAnInstallation) {
  EXPECT_THROW(find_page(root_ / "build/native/server/confab-server"), StartError);
  write("build/page/index.html", "x");
  EXPECT_EQ(find_page(root_ / "build/native/server/confab-server"), root_ / "build/page");
  write("share/confab/page/index.html", "x");
  EXPECT_EQ(find_page(root_ / "bin/confab-server"), root_ / "share/confab/page");
}

}  // namespace
}  // namespace server
