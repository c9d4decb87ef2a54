#include "server/room_token.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <jwt.h>
#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>

#include "server/exit_code.h"

namespace server {
namespace {

using std::chrono::seconds;
using testing::HasSubstr;

const TokenKey kOld{"old", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"};
const TokenKey kNew{"new", "f0e1d2c3b4a5968778695a4b3c2d1e0f"};
constexpr WallTime kNow{seconds(1'700'000'000)};

// What somebody else may make, and how it differs from a good one.
struct Recipe {
  TokenKey key = kOld;
  jwt_alg_t algorithm = JWT_ALG_HS256;
  const char* key_id = "old";
  const char* room = "room";
  const char* subject = "Ana";
  long expires = 1'700'000'600;
  std::function<void(jwt_t*)> change = [](jwt_t*) {};
};

std::string made(const Recipe& recipe) {
  jwt_t* jwt = nullptr;
  jwt_new(&jwt);
  const bool is_signed = recipe.algorithm != JWT_ALG_NONE;
  const auto* secret = reinterpret_cast<const unsigned char*>(recipe.key.secret.data());
  jwt_set_alg(jwt, recipe.algorithm, is_signed ? secret : nullptr,
              is_signed ? static_cast<int>(recipe.key.secret.size()) : 0);
  if (recipe.key_id != nullptr) jwt_add_header(jwt, "kid", recipe.key_id);
  if (recipe.room != nullptr) jwt_add_grant(jwt, "room", recipe.room);
  if (recipe.subject != nullptr) jwt_add_grant(jwt, "sub", recipe.subject);
  if (recipe.expires != 0) jwt_add_grant_int(jwt, "exp", recipe.expires);
  recipe.change(jwt);
  char* text = jwt_encode_str(jwt);
  std::string token(text);
  std::free(text);
  jwt_free(jwt);
  return token;
}

bool admits(const std::string& token, const std::string& room = "room") {
  return RoomTokens({kOld, kNew}).admits(token, room, kNow);
}

TEST(RoomToken, LetsIntoItsRoomOnly) {
  EXPECT_TRUE(admits(made({})));
  EXPECT_FALSE(admits(made({}), "another"));
  EXPECT_FALSE(admits(made({}), "room2"));
  EXPECT_FALSE(admits(made({}), ""));
}

TEST(RoomToken, IsWhatItsOwnMakerMakes) {
  const std::string token = RoomTokens({kNew, kOld}).make("café", "Ünal", kNow + seconds(600));
  EXPECT_TRUE(admits(token, "café"));
  EXPECT_FALSE(RoomTokens({kOld}).admits(token, "café", kNow));
}

TEST(RoomToken, IsTakenUnderEitherKeyByItsOwnId) {
  EXPECT_TRUE(admits(made({.key = kNew, .key_id = "new"})));
  EXPECT_FALSE(admits(made({.key = kNew, .key_id = "old"})));
  EXPECT_FALSE(admits(made({.key_id = "new"})));
  EXPECT_FALSE(admits(made({.key_id = "oldest"})));
  EXPECT_FALSE(admits(made({.key_id = nullptr})));
}

TEST(RoomToken, OfAnotherKeyIsForged) {
  EXPECT_FALSE(admits(made({.key = {"old", "00112233445566778899aabbccddeeff"}})));
}

TEST(RoomToken, OfAnotherAlgorithmOrNoneIsRefused) {
  for (const jwt_alg_t algorithm : {JWT_ALG_NONE, JWT_ALG_HS384, JWT_ALG_HS512})
    EXPECT_FALSE(admits(made({.algorithm = algorithm}))) << algorithm;
  // {"alg":"none","kid":"old"} with good claims and no signature, or that of another token.
  const std::string good = made({});
  const std::string claims = good.substr(good.find('.'), good.rfind('.') - good.find('.'));
  const std::string none = "eyJhbGciOiJub25lIiwia2lkIjoib2xkIn0" + claims;
  EXPECT_FALSE(admits(none + "."));
  EXPECT_FALSE(admits(none + good.substr(good.rfind('.'))));
}

TEST(RoomToken, EndsWhenItSays) {
  const long now = kNow.time_since_epoch().count();
  EXPECT_TRUE(admits(made({.expires = now + 1})));
  EXPECT_TRUE(admits(made({.expires = now - kTokenClockSkewMax.count() + 1})));
  EXPECT_FALSE(admits(made({.expires = now - kTokenClockSkewMax.count()})));
  EXPECT_FALSE(admits(made({.expires = 0})));
}

TEST(RoomToken, MayNotLastLongerThanTenMinutes) {
  const long latest = (kNow + kTokenLifetimeMax + kTokenClockSkewMax).time_since_epoch().count();
  EXPECT_TRUE(admits(made({.expires = latest})));
  EXPECT_FALSE(admits(made({.expires = latest + 1})));
  EXPECT_FALSE(admits(made({.expires = 9'223'372'036'854'775'807})));
  EXPECT_FALSE(admits(made({.expires = -9'223'372'036'854'775'807})));
  const auto as_text = [](jwt_t* jwt) { jwt_add_grant(jwt, "exp", "1700000600"); };
  EXPECT_FALSE(admits(made({.expires = 0, .change = as_text})));
}

TEST(RoomToken, WithoutRoomOrSubjectIsRefused) {
  EXPECT_FALSE(admits(made({.room = nullptr})));
  EXPECT_FALSE(admits(made({.room = ""}), ""));
  EXPECT_FALSE(admits(made({.subject = nullptr})));
  EXPECT_FALSE(admits(made({.subject = ""})));
  const auto list = [](jwt_t* jwt) { jwt_add_grants_json(jwt, R"({"room":["room"]})"); };
  EXPECT_FALSE(admits(made({.room = nullptr, .change = list})));
}

TEST(RoomToken, ThatWantsMoreToBeUnderstoodIsRefused) {
  EXPECT_FALSE(admits(made({.change = [](jwt_t* jwt) {
    jwt_add_headers_json(jwt, R"({"crit":["b64"],"b64":true})");
  }})));
}

TEST(RoomToken, ChangedAnywhereIsRefused) {
  const std::string good = made({});
  for (std::size_t i = 0; i + 1 < good.size(); ++i) {  // Of the last the low bits are not used.
    std::string changed = good;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(admits(changed)) << i;
    EXPECT_FALSE(admits(good.substr(0, i))) << i;
  }
  for (const char* text : {"", ".", "..", "...", "a.b.c", "eyJ9.eyJ9.eyJ9", "\xff\xff.\xff.\xff"})
    EXPECT_FALSE(admits(text)) << text;
}

class TokenKeyFile : public testing::Test {
 protected:
  ~TokenKeyFile() override { std::remove(path_.c_str()); }

  std::string containing(const std::string& text) {
    std::ofstream(path_) << text;
    chmod(path_.c_str(), 0600);
    return path_;
  }
  std::string refusal(const std::string& text) {
    try {
      read_token_keys(containing(text));
    } catch (const StartError& error) {
      EXPECT_EQ(error.code(), ExitCode::BadOptions);
      return error.what();
    }
    ADD_FAILURE() << "accepted: " << text;
    return {};
  }

 private:
  std::string path_ =
      testing::TempDir() + testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(TokenKeyFile, HoldsOneKeyOrTwo) {
  const std::string old_line = "old " + kOld.secret + "\n";
  EXPECT_EQ(read_token_keys(containing("# keys\n" + old_line)), std::vector{kOld});
  const std::string two = old_line + "new " + kNew.secret + "\n";
  EXPECT_EQ(read_token_keys(containing(two)), (std::vector{kOld, kNew}));
  EXPECT_THAT(refusal(two + "third " + kOld.secret), HasSubstr("one key or two"));
  EXPECT_THAT(refusal("# none\n"), HasSubstr("one key or two"));
  EXPECT_THAT(refusal(old_line + old_line), HasSubstr("one id"));
}

TEST_F(TokenKeyFile, HasAnIdAndAStrongSecretInEachLine) {
  EXPECT_THAT(refusal(kOld.secret), HasSubstr("a space and a secret"));
  EXPECT_THAT(refusal(" " + kOld.secret), HasSubstr("a space and a secret"));
  EXPECT_THAT(refusal(std::string(kTokenKeyIdBytesMax + 1, 'i') + " " + kOld.secret),
              HasSubstr("64 bytes"));
  EXPECT_EQ(read_token_keys(containing(std::string(kTokenKeyIdBytesMax, 'i') + " " + kOld.secret))
                .front()
                .id.size(),
            kTokenKeyIdBytesMax);
  EXPECT_THAT(refusal("old " + kOld.secret.substr(1)), HasSubstr("32 bytes"));
  EXPECT_THAT(refusal("old change-me-0123456789abcdef0123456789"), HasSubstr("placeholder"));
}

}  // namespace
}  // namespace server
