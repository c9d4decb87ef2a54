#include "server/state_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "server/exit_code.h"

namespace server {
namespace {

namespace fs = std::filesystem;

class StateFolder : public testing::Test {
 protected:
  StateFolder() { fs::remove_all(root_); }
  ~StateFolder() override { fs::remove_all(root_); }

  static unsigned mode_of(const fs::path& path) {
    struct stat status {};
    EXPECT_EQ(stat(path.c_str(), &status), 0);
    return status.st_mode & 0777u;
  }
  // Why the key cannot be had.
  std::string refusal() const {
    try {
      load_or_make_key(folder_);
    } catch (const StartError& error) {
      EXPECT_EQ(error.code(), ExitCode::NoState);
      return error.what();
    }
    return "";
  }

  fs::path root_ =
      fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
  fs::path folder_ = root_ / "deeper";
  fs::path file_ = folder_ / "seat-claim-key";
};

TEST_F(StateFolder, MakesAKeyForTheOwnerAloneAtTheFirstStart) {
  const std::string key = load_or_make_key(folder_);
  EXPECT_EQ(key.size(), kKeyBytes);
  EXPECT_EQ(mode_of(file_), 0600u);
  EXPECT_EQ(mode_of(folder_), 0700u);
}

TEST_F(StateFolder, KeepsTheKeyAndLeavesNothingElseBehind) {
  EXPECT_EQ(load_or_make_key(folder_), load_or_make_key(folder_));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator{}), 1);
}

TEST_F(StateFolder, MakesAnotherKeyElsewhere) {
  const fs::path other = folder_ / "other";
  EXPECT_NE(load_or_make_key(folder_), load_or_make_key(other));
}

TEST_F(StateFolder, RefusesAKeyThatOthersMayRead) {
  load_or_make_key(folder_);
  fs::permissions(file_, fs::perms::group_read, fs::perm_options::add);
  EXPECT_NE(refusal().find("set its mode to 0600"), std::string::npos);
}

TEST_F(StateFolder, RefusesAKeyThatIsTooShortOrTooLong) {
  load_or_make_key(folder_);
  for (const std::size_t size : {kKeyBytes - 1, kKeyBytes + 1}) {
    fs::resize_file(file_, size);
    EXPECT_NE(refusal().find("is damaged"), std::string::npos);
  }
}

TEST_F(StateFolder, SaysWhyItCannotBeMade) {
  fs::create_directories(folder_.parent_path());
  std::ofstream(folder_) << "a file in its place";
  EXPECT_NE(refusal().find("Cannot make the state folder"), std::string::npos);
}

TEST(DefaultStateFolder, IsWhatSystemdThenTheDesktopThenTheHomeFolderSay) {
  std::map<std::string, std::string> variables{{"HOME", "/ana"}};
  const auto environment = [&](const std::string& name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  };
  EXPECT_EQ(default_state_folder(environment), fs::path("/ana/.local/state/confab"));
  variables["XDG_STATE_HOME"] = "/state";
  EXPECT_EQ(default_state_folder(environment), fs::path("/state/confab"));
  variables["STATE_DIRECTORY"] = "/var/lib/confab";
  EXPECT_EQ(default_state_folder(environment), fs::path("/var/lib/confab"));
  variables.clear();
  EXPECT_EQ(default_state_folder(environment), std::nullopt);
}

}  // namespace
}  // namespace server
