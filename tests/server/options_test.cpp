#include "server/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <map>

#include "server/limit_options.h"

namespace server {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using testing::UnorderedElementsAre;
using Variables = std::map<std::string, std::string>;

std::variant<ServerOptions, EarlyExit> parse(const std::vector<std::string>& arguments,
                                             const Variables& variables = {}) {
  return parse_options(arguments, [&](const std::string& name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  });
}

ServerOptions accepted(std::vector<std::string> arguments, const Variables& variables = {}) {
  auto parsed = parse(std::move(arguments), variables);
  if (auto* options = std::get_if<ServerOptions>(&parsed)) return *options;
  ADD_FAILURE() << std::get<EarlyExit>(parsed).text;
  return {};
}

EarlyExit refused(std::vector<std::string> arguments, const Variables& variables = {}) {
  auto parsed = parse(std::move(arguments), variables);
  if (auto* exit = std::get_if<EarlyExit>(&parsed)) return *exit;
  ADD_FAILURE() << "accepted";
  return {};
}

class OptionsFile : public testing::Test {
 protected:
  ~OptionsFile() override { std::remove(path_.c_str()); }

  std::string containing(const std::string& text) {
    std::ofstream(path_) << text;
    return path_;
  }

 private:
  std::string path_ =
      testing::TempDir() + testing::UnitTest::GetInstance()->current_test_info()->name() + ".toml";
};

TEST(Options, DefaultsServePort3000ToEverybodyWithoutIceServers) {
  const ServerOptions options = accepted({});
  EXPECT_EQ(options.port, 3000);
  EXPECT_EQ(options.bind, "");
  EXPECT_EQ(options.page, "");
  EXPECT_EQ(options.room_capacity, 8U);
  EXPECT_TRUE(options.ice_servers.empty());
  EXPECT_TRUE(options.allowed_origins.empty());
  EXPECT_FALSE(options.allow_native_clients);
  EXPECT_EQ(options.admin_listen, std::nullopt);
  EXPECT_EQ(options.log_level, "info");
  EXPECT_EQ(options.log_format, LogFormat::Text);
}

TEST(Options, TakesEachFromTheCommandLine) {
  const ServerOptions options = accepted(
      {"--port", "0", "--bind", "::1", "--page", "p", "--room-capacity", "2", "--allow-origin",
       "https://a.example", "--allow-origin=http://b.example:8080", "--allow-native-clients",
       "--log-level", "debug", "--admin-listen", "9300", "--log-format", "json"});
  EXPECT_EQ(options.port, 0);
  EXPECT_EQ(options.bind, "::1");
  EXPECT_EQ(options.page, "p");
  EXPECT_EQ(options.room_capacity, 2U);
  EXPECT_THAT(options.allowed_origins, ElementsAre("https://a.example", "http://b.example:8080"));
  EXPECT_TRUE(options.allow_native_clients);
  EXPECT_EQ(options.log_level, "debug");
  EXPECT_EQ(options.log_format, LogFormat::Json);
  EXPECT_EQ(options.admin_listen, (ListenAddress{"127.0.0.1", 9300}));
}

TEST(Options, StunServersBecomeIceServersWithOneUrlEach) {
  const ServerOptions options = accepted({"--stun", "a.example:3478", "--stun", "stun:b.example"});
  EXPECT_THAT(options.ice_servers, ElementsAre(protocol::IceServer{{"stun:a.example:3478"}, "", ""},
                                               protocol::IceServer{{"stun:b.example"}, "", ""}));
}

TEST(Options, TurnServersShareOneSecret) {
  const ServerOptions options =
      accepted({"--turn-url", "a.example:3478", "--turn-url", "turns:a.example:443?transport=tcp"},
               {{"CONFAB_TURN_SECRET_FILE", "/secret"}});
  EXPECT_THAT(options.turn_urls,
              ElementsAre("turn:a.example:3478", "turns:a.example:443?transport=tcp"));
  EXPECT_EQ(options.turn_secret_file, "/secret");
  EXPECT_FALSE(options.relay_only);
}

TEST(Options, TurnServersAndTheirSecretNeedEachOther) {
  EXPECT_THAT(refused({"--turn-url", "a.example"}).text, HasSubstr("--turn-secret-file"));
  EXPECT_THAT(refused({"--turn-secret-file", "f"}).text, HasSubstr("--turn-url"));
}

TEST(Options, OnlyRelaysNeedATurnServer) {
  EXPECT_THAT(refused({"--ice-policy", "relay"}).text, HasSubstr("--turn-url"));
  EXPECT_TRUE(
      accepted({"--ice-policy", "relay", "--turn-url", "a", "--turn-secret-file", "f"}).relay_only);
}

TEST(Options, TakeAsManyIceServersAsAPageDoes) {
  std::vector<std::string> arguments{"--turn-secret-file", "f"};
  for (int i = 0; i < 8; ++i) arguments.insert(arguments.end(), {"--turn-url", "a.example"});
  for (int i = 0; i < 15; ++i) arguments.insert(arguments.end(), {"--stun", "a.example"});
  accepted(arguments);
  for (const char* option : {"--turn-url", "--stun"}) {
    auto more = arguments;
    more.insert(more.end(), {option, "a.example"});
    EXPECT_THAT(refused(more).text, HasSubstr("15 --stun and 8 --turn-url"));
  }
}

TEST(Options, CertificateAndKeyNeedEachOther) {
  EXPECT_EQ(accepted({}).tls, std::nullopt);
  const ServerOptions options = accepted({"--tls-cert", "c"}, {{"CONFAB_TLS_KEY", "k"}});
  EXPECT_EQ(options.tls, (TlsFiles{.certificate = "c", .key = "k"}));
  EXPECT_THAT(refused({"--tls-cert", "c"}).text, HasSubstr("--tls-key"));
  EXPECT_THAT(refused({"--tls-key", "k"}).text, HasSubstr("--tls-cert"));
}

TEST(Options, SelfSignedIsInPlaceOfACertificate) {
  EXPECT_FALSE(accepted({}).tls_self_signed);
  EXPECT_TRUE(accepted({"--tls-self-signed"}).tls_self_signed);
  EXPECT_THAT(refused({"--tls-self-signed", "--tls-cert", "c", "--tls-key", "k"}).text,
              HasSubstr("exclude each other"));
}

TEST(Options, TrustedProxiesAreNetworks) {
  EXPECT_THAT(accepted({"--trusted-proxy", "10.0.0.0/8", "--trusted-proxy=::1"}).trusted_proxies,
              ElementsAre(*read_network("10.0.0.0/8"), *read_network("::1")));
  EXPECT_THAT(refused({"--trusted-proxy", "10.0.0.0/33"}).text, HasSubstr("10.0.0.0/33"));
}

TEST(Options, PortComesFromEitherVariable) {
  EXPECT_EQ(accepted({}, {{"PORT", "4000"}}).port, 4000);
  EXPECT_EQ(accepted({}, {{"PORT", "4000"}, {"CONFAB_PORT", "4001"}}).port, 4001);
  EXPECT_EQ(accepted({}, {{"PORT", ""}}).port, 3000);
}

TEST(Options, CommandLineOverridesEnvironment) {
  const Variables variables{{"PORT", "4000"}, {"CONFAB_STUN", "a b"}, {"CONFAB_LOG_LEVEL", "off"}};
  const ServerOptions options = accepted({"--port=5000", "--stun", "c"}, variables);
  EXPECT_EQ(options.port, 5000);
  EXPECT_THAT(options.ice_servers, ElementsAre(protocol::IceServer{{"stun:c"}, "", ""}));
  EXPECT_EQ(options.log_level, "off");
}

TEST(Options, RepeatableVariablesAreSeparatedBySpaces) {
  const ServerOptions options = accepted(
      {}, {{"CONFAB_ALLOW_ORIGIN", "http://a  http://b"}, {"CONFAB_ALLOW_NATIVE_CLIENTS", "true"}});
  EXPECT_THAT(options.allowed_origins, ElementsAre("http://a", "http://b"));
  EXPECT_TRUE(options.allow_native_clients);
}

TEST_F(OptionsFile, GivesWhatNothingElseGives) {
  const std::string file = containing(
      "port = 6000\nbind = \"127.0.0.1\"\nlog-level = \"warn\"\n"
      "stun = [\"a.example\", \"b.example\"]\nallow-native-clients = true\n");
  const ServerOptions options =
      accepted({"--config", file, "--log-level", "error"}, {{"PORT", "4000"}});
  EXPECT_EQ(options.port, 4000);
  EXPECT_EQ(options.bind, "127.0.0.1");
  EXPECT_EQ(options.log_level, "error");
  EXPECT_EQ(options.ice_servers.size(), 2U);
  EXPECT_TRUE(options.allow_native_clients);
}

TEST_F(OptionsFile, MayBeNamedByTheEnvironment) {
  EXPECT_EQ(accepted({}, {{"CONFAB_CONFIG", containing("port = 6000\n")}}).port, 6000);
}

TEST_F(OptionsFile, IsRefusedWithEveryMistakeByLineAndKey) {
  const std::string file = containing(
      "# A comment\nprot = 6000\nport = 70000\n\nbind = \"here\"\nstun = [\"a\", \"http://b\"]\n"
      "page = [\"p\", \"q\"]\nversion = true\nlog-level = 1979-05-27\n[limits]\nrooms = 1\n");
  const EarlyExit exit = refused({"--config", file, "--port", "0"}, {{"CONFAB_TURN_URL", "a\\b"}});
  EXPECT_EQ(exit.code, ExitCode::BadOptions);
  std::vector<std::string> lines;
  std::istringstream text(exit.text);
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  const auto mistake = [&](const std::string& where, const std::string& what) {
    return AllOf(StartsWith("confab-server: " + where + ": "), HasSubstr(what));
  };
  EXPECT_THAT(lines, UnorderedElementsAre(
                         mistake(file + ":2: prot", "no such option"),
                         mistake(file + ":3: port", "70000 not in range"),
                         mistake(file + ":5: bind", "'here' is not an IPv4 or IPv6 address"),
                         mistake(file + ":6: stun", "'http://b' is not HOST:PORT"),
                         mistake(file + ":7: page", "one value"),
                         mistake(file + ":8: version", "no such option"),
                         mistake(file + ":9: log-level", "Neither text nor a number"),
                         mistake(file + ":10: limits", "without sections"),
                         mistake("CONFAB_TURN_URL", "'a\\b' is not HOST:PORT")));
}

TEST_F(OptionsFile, ThatIsNotTomlIsRefusedWithItsLine) {
  for (const char* text : {"port = 1\nbind = \n", "port = 1\nport = 2\n", "port = 1\nnonsense\n"}) {
    const std::string file = containing(text);
    EXPECT_THAT(refused({"--config", file}).text, StartsWith("confab-server: " + file + ":2: "));
  }
}

TEST_F(OptionsFile, ThatIsADirectoryOrEmptyIsNoBug) {
  EXPECT_EQ(refused({"--config", testing::TempDir()}).code, ExitCode::BadOptions);
  EXPECT_EQ(accepted({"--config", containing("")}).port, 3000);
}

TEST_F(OptionsFile, IsCheckedWithoutServing) {
  const std::string good = containing("port = 6000\n");
  const EarlyExit exit = refused({"--check-config", "--config", good});
  EXPECT_EQ(exit.code, ExitCode::Ok);
  EXPECT_EQ(exit.text, "The options are in order.\n");
  EXPECT_THAT(refused({"--check-config", "--config", containing("turn-url = \"a\"\n")}).text,
              HasSubstr("--turn-url needs --turn-secret-file"));
}

TEST(Options, MissingFileIsRefused) {
  EXPECT_THAT(refused({"--config", "/no/such/file"}).text, HasSubstr("/no/such/file"));
}

class BadOptions : public testing::TestWithParam<std::vector<std::string>> {};

TEST_P(BadOptions, AreRefusedInOneLine) {
  const EarlyExit exit = refused(GetParam());
  EXPECT_EQ(exit.code, ExitCode::BadOptions);
  EXPECT_THAT(exit.text, AllOf(HasSubstr("confab-server: "), HasSubstr("--help")));
  EXPECT_EQ(std::ranges::count(exit.text, '\n'), 1);
}

INSTANTIATE_TEST_SUITE_P(
    Each, BadOptions,
    testing::Values(std::vector<std::string>{"--port", "65536"},
                    std::vector<std::string>{"--port", "-1"},
                    std::vector<std::string>{"--port", "http"}, std::vector<std::string>{"--port"},
                    std::vector<std::string>{"--bind", "localhost"},
                    std::vector<std::string>{"--room-capacity", "1"},
                    std::vector<std::string>{"--room-capacity", "9"},
                    std::vector<std::string>{"--stun", "http://a"},
                    std::vector<std::string>{"--turn-url", "a.example?transport=sctp"},
                    std::vector<std::string>{"--ice-policy", "none"},
                    std::vector<std::string>{"--allow-origin", "https://a.example/"},
                    std::vector<std::string>{"--allowed-host", "a.example:80"},
                    std::vector<std::string>{"--log-level", "loud"},
                    std::vector<std::string>{"--admin-listen", "localhost:9300"},
                    std::vector<std::string>{"--log-format", "xml"},
                    std::vector<std::string>{"--bogus"}, std::vector<std::string>{"stray"}));

TEST(Options, BadVariableIsRefused) {
  EXPECT_EQ(refused({}, {{"PORT", "many"}}).code, ExitCode::BadOptions);
}

TEST(Options, HelpFitsAScreenAndNamesEachOption) {
  const EarlyExit exit = refused({"--help"});
  EXPECT_EQ(exit.code, ExitCode::Ok);
  EXPECT_LE(std::ranges::count(exit.text, '\n'), 24);
  for (const char* name : {"--port", "--bind", "--page", "--room-capacity", "--stun", "--turn-url",
                           "--turn-secret-file", "--auth-key-file", "--allow-origin", "--log-level",
                           "--allow-native-clients", "--config", "--check-config", "--version"}) {
    EXPECT_THAT(exit.text, HasSubstr(name));
  }
  std::istringstream lines(exit.text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80U) << line;
}

TEST(Options, WhatHelpLeavesOutIsInHelpAll) {
  EXPECT_THAT(refused({"--help"}).text, Not(HasSubstr("--state-dir")));
  const EarlyExit exit = refused({"--help-all"});
  EXPECT_EQ(exit.code, ExitCode::Ok);
  EXPECT_THAT(exit.text,
              AllOf(HasSubstr("--port"), HasSubstr("--state-dir DIR"),
                    HasSubstr("--limit-connections N"), HasSubstr("Exit codes: 1 unexpected")));
  std::istringstream lines(exit.text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80U) << line;
}

TEST(Options, HelpComesBeforeAnyMistake) {
  EXPECT_EQ(refused({"--help", "--port", "many"}).code, ExitCode::Ok);
}

TEST(Options, LimitsAreWhatTheDocumentationSays) {
  const Limits limits = accepted({}).limits;
  EXPECT_EQ(limits.address_connections, 64U);
  EXPECT_EQ(limits.address_connects, 10U);
  EXPECT_EQ(limits.address_auth_failures, 10U);
  EXPECT_EQ(limits.connections, 0U);  // As many as there are descriptors for.
  EXPECT_EQ(limits.messages, 50U);
  EXPECT_EQ(limits.bytes, 262'144U);
  EXPECT_EQ(limits.message_bytes, 65'536U);
  EXPECT_EQ(limits.fragments, 64U);
  EXPECT_EQ(limits.queue_bytes, 131'072U);
  EXPECT_EQ(limits.queue_messages, 256U);
  EXPECT_EQ(limits.queue_time, 5U);
  EXPECT_EQ(limits.header_bytes, 8'192U);
  EXPECT_EQ(limits.handshake, 10U);
  EXPECT_EQ(limits.idle, 20U);
  EXPECT_EQ(limits.close, 5U);
  EXPECT_EQ(limits.rooms, 10'000U);
}

TEST(Options, EachLimitCanBeSetWithinItsBounds) {
  for (const LimitOption& option : kLimitOptions) {
    const auto set = [&](std::int64_t value) {
      return std::vector<std::string>{option.flag, std::to_string(value)};
    };
    EXPECT_EQ(accepted(set(option.least)).limits.*option.value, option.least) << option.flag;
    EXPECT_EQ(accepted(set(option.most)).limits.*option.value, option.most) << option.flag;
    for (const std::int64_t value : {std::int64_t{option.least} - 1, std::int64_t{option.most} + 1})
      EXPECT_THAT(refused(set(value)).text, HasSubstr(option.flag)) << value;
  }
}

TEST(Options, VersionIsOneLine) {
  const EarlyExit exit = refused({"--version"});
  EXPECT_EQ(exit.code, ExitCode::Ok);
  EXPECT_THAT(exit.text, StartsWith("confab-server "));
}

}  // namespace
}  // namespace server
