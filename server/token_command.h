// `confab-server token`: makes a room token.
#pragma once

#include <string>
#include <vector>

#include "server/option_sources.h"
#include "server/options.h"
#include "server/room_token.h"

namespace server {

// `arguments` are those after `token`: --room NAME, perhaps --sub NAME, and those of the server, of
// which --auth-key-file counts. What is to be printed: the token, or what is wrong. May throw
// StartError.
EarlyExit token_command(std::vector<std::string> arguments, const Environment& environment,
                        WallTime now);

}  // namespace server
