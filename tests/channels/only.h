// Of a list of variants, those of one kind.
#pragma once

#include <variant>
#include <vector>

template <class Kind, class Variant>
std::vector<Kind> only(const std::vector<Variant>& all) {
  std::vector<Kind> found;
  for (const Variant& one : all)
    if (const auto* kind = std::get_if<Kind>(&one)) found.push_back(*kind);
  return found;
}
