#include "protocol/relayed_text.h"

#include <charconv>
#include <cstring>
#include <utility>

#include "protocol/limits.h"

namespace protocol {
namespace {

// The fields, as bits.
constexpr unsigned kType = 1u << 0u;
constexpr unsigned kTo = 1u << 1u;
constexpr unsigned kToInstance = 1u << 2u;
constexpr unsigned kGeneration = 1u << 3u;
constexpr unsigned kRound = 1u << 4u;
constexpr unsigned kSdp = 1u << 5u;
constexpr unsigned kCandidate = 1u << 6u;
constexpr unsigned kSdpMid = 1u << 7u;
constexpr unsigned kSdpMLineIndex = 1u << 8u;
constexpr unsigned kUsernameFragment = 1u << 9u;

constexpr std::pair<std::string_view, unsigned> kFields[] = {
    {"type", kType},
    {"generation", kGeneration},
    {"candidate", kCandidate},
    {"sdpMid", kSdpMid},
    {"usernameFragment", kUsernameFragment},
    {"to_instance", kToInstance},
    {"sdpMLineIndex", kSdpMLineIndex},
    {"to", kTo},
    {"round", kRound},
    {"sdp", kSdp},
};

constexpr std::pair<std::string_view, RelayedType> kTypes[] = {
    {"webrtc_ice_candidate", RelayedType::Candidate},
    {"webrtc_offer", RelayedType::Offer},
    {"webrtc_answer", RelayedType::Answer},
};

constexpr unsigned kDescriptionNeeds = kType | kTo | kGeneration | kRound | kSdp;
constexpr unsigned kCandidateNeeds = kType | kTo | kGeneration | kCandidate;
constexpr unsigned kCandidateMayHave = kSdpMid | kSdpMLineIndex | kUsernameFragment;

constexpr std::uint64_t kEachByte = 0x0101'0101'0101'0101u;
constexpr std::uint64_t kHighBits = 0x80 * kEachByte;

// The high bit of each byte of `word` that is zero, and perhaps of some above the first such.
constexpr std::uint64_t zeros(std::uint64_t word) { return (word - kEachByte) & ~word & kHighBits; }

// Whether all eight bytes stand in a JSON string for themselves.
bool are_plain(std::uint64_t word) {
  const std::uint64_t below_space = (word - 0x20 * kEachByte) & ~word & kHighBits;
  return (below_space | zeros(word ^ ('"' * kEachByte)) | zeros(word ^ ('\\' * kEachByte))) == 0;
}

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

bool is_white_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Reads from the beginning of what is left. Whatever is not as expected makes it fail, and end.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  bool failed() const { return failed_; }
  void fail() {
    failed_ = true;
    at_ = end_;
  }
  bool at_end() const { return at_ == end_; }
  const char* at() const { return at_; }

  void skip_white_space() {
    while (at_ != end_ && is_white_space(*at_)) ++at_;
  }

  // Whether `c` came, which is taken.
  bool take(char c) {
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }

  void expect(char c) {
    if (!take(c)) fail();
  }

  bool take_null() {
    constexpr std::string_view kNull = "null";
    if (!std::string_view(at_, left()).starts_with(kNull)) return false;
    at_ += kNull.size();
    return true;
  }

  // A string without escapes.
  std::string_view word() {
    const char* start = at_;
    const std::size_t size = text(kMessageBytesMax);
    if (failed_ || static_cast<std::size_t>(at_ - start) != size + 2) return fail(), "";
    return {start + 1, size};
  }

  // A string, of at most `bytes_max` without its escapes. Returns how many it has.
  std::size_t text(std::size_t bytes_max) {
    expect('"');
    if (failed_) return 0;
    const char* start = at_;
    std::size_t escapes = 0;
    for (skip_plain(); take('\\'); skip_plain()) {
      ++escapes;
      skip_escaped();
    }
    const std::size_t size = static_cast<std::size_t>(at_ - start) - escapes;
    expect('"');
    if (size > bytes_max) fail();
    return size;
  }

  // A whole number from `min` to `max`, as JSON writes it.
  std::uint64_t number(std::uint64_t min, std::uint64_t max) {
    std::uint64_t value = 0;
    const bool zero = at_ != end_ && *at_ == '0';
    const auto [after, error] = std::from_chars(at_, end_, value);
    if (error != std::errc{} || (zero && after != at_ + 1) || value < min || value > max)
      return fail(), 0;
    at_ = after;
    return value;
  }

 private:
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

  void skip_plain() {
    for (std::uint64_t word = 0; left() >= sizeof word; at_ += sizeof word) {
      std::memcpy(&word, at_, sizeof word);
      if (!are_plain(word)) break;
    }
    while (at_ != end_ && is_plain(*at_)) ++at_;
  }

  void skip_escaped() {
    const char c = at_ == end_ ? '\0' : *at_;
    const bool is_short = c == 'n' || c == 'r' || c == '"' || c == '\\' || c == '/' || c == 't' ||
                          c == 'b' || c == 'f';
    if (!is_short) return fail();
    ++at_;
  }

  const char* at_;
  const char* end_;
  bool failed_ = false;
};

// One message, field by field.
class RelayedReader {
 public:
  explicit RelayedReader(std::string_view text) : scanner_(text) {}

  std::optional<RelayedText> read() {
    scanner_.skip_white_space();
    scanner_.expect('{');
    do {
      scanner_.skip_white_space();
      read_field();
      scanner_.skip_white_space();
    } while (scanner_.take(','));
    scanner_.expect('}');
    scanner_.skip_white_space();
    if (scanner_.failed() || !scanner_.at_end() || !has_its_fields()) return std::nullopt;
    return message_;
  }

 private:
  void read_field() {
    const char* start = scanner_.at();
    const unsigned field = field_called(scanner_.word());
    if (field == 0 || (seen_ & field) != 0) return scanner_.fail();
    seen_ |= field;
    scanner_.skip_white_space();
    scanner_.expect(':');
    scanner_.skip_white_space();
    read_value(field);
    if (!scanner_.failed()) pass_on(field, start);
  }

  static unsigned field_called(std::string_view key) {
    for (const auto& [name, field] : kFields)
      if (name == key) return field;
    return 0;
  }

  void read_value(unsigned field) {
    switch (field) {
      case kType:
        return read_type();
      case kTo:
        message_.to = PeerId{scanner_.number(0, kPeerIdMax)};
        return;
      case kToInstance:
        if (!scanner_.take_null()) message_.to_instance = scanner_.word();
        if (message_.to_instance.size() > kInstanceBytesMax) scanner_.fail();
        return;
      case kGeneration:
      case kRound:
        scanner_.number(1, UINT32_MAX);
        return;
      case kSdpMLineIndex:
        if (!scanner_.take_null()) scanner_.number(0, UINT16_MAX);
        return;
      case kSdp:
        scanner_.text(kSdpBytesMax);
        return;
      case kCandidate:
        scanner_.text(kCandidateBytesMax);
        return;
      default:
        if (!scanner_.take_null()) scanner_.text(kCandidateBytesMax);
    }
  }

  void read_type() {
    const std::string_view word = scanner_.word();
    for (const auto& [name, type] : kTypes) {
      if (name != word) continue;
      message_.type = type;
      return;
    }
    scanner_.fail();
  }

  // What stands in a row stays in a row. Of `to` and `to_instance` there are three rows at most.
  void pass_on(unsigned field, const char* start) {
    const bool in_row = std::exchange(in_row_, (field & (kTo | kToInstance)) == 0);
    if (!in_row_) return;
    if (!in_row) {
      row_ = start;
      ++message_.part_count;
    }
    message_.parts.at(message_.part_count - 1) = {row_,
                                                  static_cast<std::size_t>(scanner_.at() - row_)};
  }

  bool has_its_fields() const {
    const unsigned ours = seen_ & ~kToInstance;
    if (message_.type != RelayedType::Candidate) return ours == kDescriptionNeeds;
    return (ours & ~kCandidateMayHave) == kCandidateNeeds;
  }

  Scanner scanner_;
  RelayedText message_;
  unsigned seen_ = 0;
  bool in_row_ = false;
  const char* row_ = nullptr;  // Where it begins.
};

}  // namespace

std::string_view to_text(RelayedType type) {
  for (const auto& [name, known] : kTypes)
    if (known == type) return name;
  return {};
}

std::optional<RelayedText> read_relayed_text(std::string_view text) {
  if (text.size() > kMessageBytesMax) return std::nullopt;
  return RelayedReader(text).read();
}

void write_relayed_text(std::string& out, const RelayedText& message, PeerId from) {
  char digits[20];
  char* const end = std::to_chars(digits, digits + sizeof digits, to_number(from)).ptr;
  out += '{';
  for (std::size_t i = 0; i < message.part_count; ++i) out.append(message.parts[i]).append(",");
  out.append("\"from\":").append(&digits[0], end).append("}");
}

}  // namespace protocol
