#include "server/limit_options.h"

#include <string>

namespace server {

void add_limit_options(CLI::App& app, Limits& limits) {
  for (const LimitOption& option : kLimitOptions) {
    std::uint32_t& value = limits.*option.value;
    const std::string help = std::string(option.help) + " [" + std::to_string(value) + "]";
    app.add_option(option.flag, value, help)
        ->check(CLI::Range(option.least, option.most))
        ->option_text("N")
        ->group("Limits");
  }
}

}  // namespace server
