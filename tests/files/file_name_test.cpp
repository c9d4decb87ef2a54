#include "files/file_name.h"

#include <gtest/gtest.h>

#include "protocol/limits.h"
#include "protocol/text.h"

namespace files {
namespace {

TEST(FileName, LeavesAnOrdinaryNameAlone) {
  for (const char* name : {"report.pdf", "a b.tar.gz", "Größe №5 (2).png", "\xE6\x96\x87.txt", "x"})
    EXPECT_EQ(safe_file_name(name), name);
}

TEST(FileName, LeavesNoWayToAnotherFolder) {
  EXPECT_EQ(safe_file_name("../../etc/passwd"), "_.._etc_passwd");
  EXPECT_EQ(safe_file_name("C:\\boot.ini"), "C__boot.ini");
  EXPECT_EQ(safe_file_name(".bashrc"), "bashrc");
  EXPECT_EQ(safe_file_name(".."), "file");
}

TEST(FileName, HidesNoEndingBehindTextThatRunsTheOtherWay) {
  EXPECT_EQ(safe_file_name("photo\xE2\x80\xAEgpj.exe"), "photogpj.exe");
  EXPECT_EQ(safe_file_name("a\xE2\x81\xA6\xD8\x9C\xEF\xBB\xBF\xE2\x80\x8B.txt"), "a.txt");
  EXPECT_EQ(safe_file_name("a\xE2\x80\xA8.txt"), "a.txt");
}

TEST(FileName, HasNoControlCharactersNorWhatSomeSystemsRefuse) {
  EXPECT_EQ(safe_file_name("a\nb\x7F\tc\xC2\x85.txt"), "a_b__c.txt");
  EXPECT_EQ(safe_file_name("a<b>c\"d|e?f*g.txt"), "a_b_c_d_e_f_g.txt");
  EXPECT_EQ(safe_file_name(std::string("a\0b", 3)), "a_b");
  EXPECT_EQ(safe_file_name("name. . "), "name");
}

TEST(FileName, NamesNoDevice) {
  EXPECT_EQ(safe_file_name("con"), "_con");
  EXPECT_EQ(safe_file_name("LPT1.txt"), "_LPT1.txt");
  EXPECT_EQ(safe_file_name("console.txt"), "console.txt");
  EXPECT_EQ(safe_file_name("com0"), "com0");
}

TEST(FileName, IsNeverEmptyAndAlwaysText) {
  for (const char* name : {"", " ", "...", "\xE2\x80\xAE", "\xFF.txt"})
    EXPECT_EQ(safe_file_name(name), "file");
}

TEST(FileName, KeepsItsEndingWhenItIsShortened) {
  const std::string longest(protocol::kFileNameBytesMax - 4, 'a');
  EXPECT_EQ(safe_file_name(longest + ".txt"), longest + ".txt");
  EXPECT_EQ(safe_file_name(longest + "a.txt"), longest + ".txt");
  EXPECT_EQ(safe_file_name(longest + "." + longest).size(), protocol::kFileNameBytesMax);
  std::string accents;
  for (int i = 0; i < 200; ++i) accents += "é";
  const std::string shortened = safe_file_name(accents + ".txt");
  EXPECT_LE(shortened.size(), protocol::kFileNameBytesMax);
  EXPECT_TRUE(protocol::is_utf8(shortened));
  EXPECT_TRUE(shortened.ends_with("é.txt"));
}

TEST(FileName, AMediaTypeIsOneOrNothing) {
  EXPECT_EQ(safe_media_type("image/png"), "image/png");
  EXPECT_EQ(safe_media_type("application/vnd.oasis.text+xml"), "application/vnd.oasis.text+xml");
  for (const char* type : {"", "image", "image/png;a=b", "a/b/c", "text/\"html", "Image/png"})
    EXPECT_EQ(safe_media_type(type), "") << type;
  const std::string half(63, 'a');
  EXPECT_EQ(safe_media_type(half + "/" + half), half + "/" + half);
  EXPECT_EQ(safe_media_type(half + "/" + half + "a"), "");
}

}  // namespace
}  // namespace files
