#include "protocol/json_value.h"

#include <gtest/gtest.h>

#include "protocol/json_writer.h"

namespace protocol {
namespace {

using Kind = JsonValue::Kind;

TEST(ParseJson, ReadsEachKindOfValue) {
  const auto value = parse_json(R"({"n":null,"b":true,"u":7,"f":1.5,"m":-1,"s":"x","a":[1,"y"]})");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->kind, Kind::Object);
  EXPECT_EQ(value->find("n")->kind, Kind::Null);
  EXPECT_TRUE(value->find("b")->boolean);
  EXPECT_EQ(value->find("u")->number, 7u);
  EXPECT_EQ(value->find("f")->kind, Kind::OtherNumber);
  EXPECT_EQ(value->find("m")->kind, Kind::OtherNumber);
  EXPECT_EQ(value->find("s")->text, "x");
  EXPECT_EQ(value->find("a")->members.at(1).value.text, "y");
  EXPECT_EQ(value->find("z"), nullptr);
}

TEST(ParseJson, TakesTheLastOfTwoMembersOfOneName) {
  EXPECT_EQ(parse_json(R"({"a":1,"a":2})")->find("a")->number, 2u);
}

TEST(ParseJson, ReadsWholeNumbersUpToSixtyFourBits) {
  EXPECT_EQ(parse_json("[18446744073709551615]")->members.at(0).value.number, UINT64_MAX);
  EXPECT_EQ(parse_json("[18446744073709551616]")->members.at(0).value.kind, Kind::OtherNumber);
  EXPECT_EQ(parse_json("[1e2]")->members.at(0).value.kind, Kind::OtherNumber);
}

TEST(ParseJson, RefusesWhatIsNotOneDocument) {
  for (const std::string_view text :
       {"", " ", "{", "}", "{}{}", "{} x", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "01", "nul",
        "\"\n\"", "\"\\x\"", "{\"a\" 1}", "// c\n{}"})
    EXPECT_FALSE(parse_json(text)) << text;
}

TEST(ParseJson, TakesANulForNoEnd) {
  EXPECT_FALSE(parse_json(std::string_view("{}\0", 3)));
  EXPECT_FALSE(parse_json(std::string_view("{}\0garbage", 10)));
}

TEST(ParseJson, RefusesTextThatIsNotUtf8OrHoldsASurrogate) {
  EXPECT_FALSE(parse_json("\"\xFF\""));
  EXPECT_FALSE(parse_json("\"\xC0\xAF\""));
  EXPECT_FALSE(parse_json("\"\xED\xA0\x80\""));
  EXPECT_FALSE(parse_json(R"("\ud800")"));
  EXPECT_FALSE(parse_json(R"("\udc00")"));
  EXPECT_FALSE(parse_json(R"({"\udc00":1})"));
  EXPECT_EQ(parse_json(R"("\ud83d\ude00")")->text, "\U0001F600");
  EXPECT_EQ(parse_json("\"\xED\x9F\xBF\"")->text, "\uD7FF");
}

TEST(ParseJson, NestsToItsLimitAndNoFurther) {
  const std::string deepest = std::string(kJsonDepthMax, '[') + std::string(kJsonDepthMax, ']');
  EXPECT_TRUE(parse_json(deepest));
  EXPECT_FALSE(parse_json("[" + deepest + "]"));
  EXPECT_FALSE(parse_json(std::string(60'000, '[')));
}

TEST(JsonWriter, WritesEachKindOfField) {
  JsonWriter writer;
  writer.text("t", "x")
      .optional_text("left out", "")
      .number("n", UINT64_MAX)
      .flag("yes", true)
      .flag("no", false)
      .object("o", [](JsonWriter& inner) { inner.text("i", "1"); })
      .objects("l", std::vector{1u, 2u}, [](JsonWriter& w, unsigned item) { w.number("k", item); })
      .texts("s", std::vector<std::string>{"a", "b"});
  EXPECT_EQ(writer.take(), R"({"t":"x","n":18446744073709551615,"yes":true,"no":false,)"
                           R"("o":{"i":"1"},"l":[{"k":1},{"k":2}],"s":["a","b"]})");
}

TEST(JsonWriter, EscapesSoThatEveryTextIsReadBackAsItWas) {
  std::string every;
  for (int c = 0; c < 0x80; ++c) every += static_cast<char>(c);
  every += "\u00E9\u20AC\U0001F600";
  JsonWriter writer;
  writer.text(every, every);
  const auto value = parse_json(writer.take());
  ASSERT_TRUE(value);
  EXPECT_EQ(value->find(every)->text, every);
}

}  // namespace
}  // namespace protocol
