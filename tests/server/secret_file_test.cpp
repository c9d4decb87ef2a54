#include "server/secret_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdio>
#include <fstream>

#include "server/exit_code.h"

namespace server {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kGood = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";  // 32 bytes.

class SecretFile : public testing::Test {
 protected:
  ~SecretFile() override { std::remove(path_.c_str()); }

  std::string containing(const std::string& text, mode_t mode = 0600) {
    std::ofstream(path_) << text;
    chmod(path_.c_str(), mode);
    return path_;
  }
  static std::string refusal(const std::string& path) {
    try {
      read_secret(path);
    } catch (const StartError& error) {
      EXPECT_EQ(error.code(), ExitCode::BadOptions);
      return error.what();
    }
    ADD_FAILURE() << "accepted";
    return {};
  }

 private:
  std::string path_ =
      testing::TempDir() + testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(SecretFile, GivesItsOnlyLineThatIsNoComment) {
  EXPECT_EQ(read_secret(containing(std::string("# of the relay\n\n") + kGood + "\r\n")), kGood);
  EXPECT_THAT(read_secret_lines(containing("a\n#b\nc")), ElementsAre("a", "c"));
}

TEST_F(SecretFile, WithTwoSecretsOrNoneIsRefused) {
  EXPECT_THAT(refusal(containing("# nothing\n")), HasSubstr("one secret"));
  EXPECT_THAT(refusal(containing(std::string(kGood) + "\n" + kGood)), HasSubstr("one secret"));
}

TEST_F(SecretFile, ThatOthersMayReadIsRefused) {
  for (const mode_t mode : {0604, 0602, 0601, 0620, 0666})
    EXPECT_THAT(refusal(containing(kGood, mode)), HasSubstr("0600")) << mode;
  for (const mode_t mode : {0600, 0400, 0440})
    EXPECT_EQ(read_secret(containing(kGood, mode)), kGood);
}

TEST_F(SecretFile, ThatIsMissingIsRefused) {
  EXPECT_THAT(refusal("/no/such/file"), HasSubstr("/no/such/file cannot be read"));
}

TEST_F(SecretFile, IsReadToItsLimitAndRefusedPastIt) {
  const std::string comment = "#" + std::string(kSecretFileBytesMax - 34, 'c') + "\n";
  EXPECT_EQ(read_secret(containing(comment + kGood)), kGood);
  EXPECT_THAT(refusal(containing("#" + comment + kGood)), HasSubstr("larger than 4096"));
}

TEST_F(SecretFile, SaysNothingOfTheSecretItRefuses) {
  EXPECT_THAT(refusal(containing("hunter2hunter2")), Not(HasSubstr("hunter2")));
}

TEST(Secret, IsLongEnoughFrom32Bytes) {
  EXPECT_EQ(weakness_of(kGood), "");
  EXPECT_THAT(weakness_of(std::string(kGood).substr(1)), HasSubstr("32 bytes"));
}

TEST(Secret, ThatWasNotChosenByChanceIsRefused) {
  for (const char* secret :
       {"change-me-change-me-0123456789abcdef", "0123456789abcdef0123456789abSECRET",
        "replace this by 32 random bytes!", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "123456781234567812345678123456781234"})
    EXPECT_THAT(weakness_of(secret), HasSubstr("placeholder")) << secret;
}

}  // namespace
}  // namespace server
