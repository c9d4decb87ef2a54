// docs/protocol.md is what third-party clients are written against: each of its examples has to be
// a message, and each message has to have an example.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "protocol/client_codec.h"
#include "protocol/file_message.h"
#include "protocol/json_value.h"
#include "protocol/server_codec.h"
#include "protocol/talk_message.h"

namespace protocol {
namespace {

// The texts of the code blocks that are marked ```json SENDER.
std::vector<std::string> examples(const std::string& sender) {
  std::ifstream file(CONFAB_PROTOCOL_PAGE);
  EXPECT_TRUE(file.is_open());
  std::vector<std::string> texts;
  std::string line;
  while (std::getline(file, line)) {
    if (line != "```json " + sender) continue;
    texts.emplace_back();
    while (std::getline(file, line) && line != "```") texts.back() += line;
  }
  return texts;
}

std::set<std::string> types(const std::vector<std::string>& texts) {
  std::set<std::string> types;
  for (const std::string& text : texts)
    if (const auto value = parse_json(text))
      if (const auto* type = value->find("type")) types.insert(type->text);
  return types;
}

TEST(ProtocolPage, ShowsClientsMessagesThatTheServerUnderstands) {
  for (const std::string& text : examples("client"))
    EXPECT_TRUE(std::holds_alternative<ClientMessage>(decode_client_message(text))) << text;
  EXPECT_EQ(types(examples("client")),
            (std::set<std::string>{"join", "watch", "leave", "webrtc_offer", "webrtc_answer",
                                   "webrtc_ice_candidate", "peer_state"}));
}

TEST(ProtocolPage, ShowsMessagesOfTheServerThatClientsUnderstand) {
  for (const std::string& text : examples("server"))
    EXPECT_TRUE(decode_server_message(text).has_value()) << text;
  EXPECT_EQ(types(examples("server")),
            (std::set<std::string>{"room_created", "room_joined", "full_room", "room_peers",
                                   "peer_joined", "peer_left", "peer_resumed", "webrtc_offer",
                                   "peer_state", "ice_servers", "heartbeat", "error"}));
}

TEST(ProtocolPage, ShowsWhatIsSaidOfFiles) {
  for (const std::string& text : examples("file"))
    EXPECT_TRUE(decode_file_message(text).has_value()) << text;
  EXPECT_EQ(types(examples("file")),
            (std::set<std::string>{"hello", "offer", "offered", "accept", "written", "end", "done",
                                   "pause", "stop"}));
}

TEST(ProtocolPage, ShowsWhatIsSaidOfTalk) {
  for (const std::string& text : examples("talk"))
    EXPECT_TRUE(decode_talk_message(text).has_value()) << text;
  EXPECT_EQ(types(examples("talk")),
            (std::set<std::string>{"hello", "state", "message", "received", "reaction"}));
}

}  // namespace
}  // namespace protocol
