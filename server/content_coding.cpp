#include "server/content_coding.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <string>

#include "server/http_list.h"

namespace server {
namespace {

// An identity that the header does not name is acceptable, but what it names is preferred.
constexpr double kUnnamedIdentity = 0.0001;

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(
      a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

// The weight in "gzip;q=0.5" after the semicolon; 1 without one. What is malformed weighs nothing.
double weight(std::string_view parameters) {
  while (!parameters.empty()) {
    const std::string_view parameter = take_element(parameters, ';');
    if (!parameter.starts_with("q=") && !parameter.starts_with("Q=")) continue;
    const std::string number(parameter.substr(2));
    char* end = nullptr;
    const double value = std::strtod(number.c_str(), &end);
    const bool valid = !number.empty() && *end == '\0' && value >= 0 && value <= 1;
    return valid ? value : 0;
  }
  return 1;
}

std::optional<double> named_weight(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    std::string_view element = take_element(header, ',');
    if (equal_ignoring_case(take_element(element, ';'), name)) return weight(element);
  }
  return std::nullopt;
}

double weight_of(Coding coding, std::string_view header) {
  if (const auto named = named_weight(header, to_text(coding))) return *named;
  if (const auto any = named_weight(header, "*")) return *any;
  return coding == Coding::Identity ? kUnnamedIdentity : 0;
}

}  // namespace

std::string_view to_text(Coding coding) {
  switch (coding) {
    case Coding::Brotli:
      return "br";
    case Coding::Gzip:
      return "gzip";
    case Coding::Identity:
      return "identity";
  }
  return {};
}

Coding choose_coding(std::string_view accept_encoding, std::span<const Coding> available) {
  Coding best = Coding::Identity;
  double best_weight = 0;
  for (const Coding coding : available) {
    const double candidate = weight_of(coding, accept_encoding);
    if (candidate <= best_weight) continue;
    best = coding;
    best_weight = candidate;
  }
  return best;
}

}  // namespace server
