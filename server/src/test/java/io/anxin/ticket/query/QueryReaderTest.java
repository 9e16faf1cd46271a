package io.anxin.ticket.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.anxin.shared.InvalidInput;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class QueryReaderTest {

    private static final QueryReader READER = new QueryReader(new SearchNames(messages()));

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/search");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /// `&[a |[b c]]` for "a and (b or c)".
    private static String read(String typed) {
        return READER.read(typed).map(QueryReaderTest::shown).orElse("");
    }

    private static String shown(Expression expression) {
        return switch (expression) {
            case Expression.Word(String text, boolean phrase, boolean beginning) ->
                    phrase ? "<" + text + ">" : beginning ? text + "~" : text;
            case Expression.Field(SearchField field, _, List<String> values) ->
                    field + "=" + String.join("/", values);
            case Expression.Not(Expression part) -> "!" + shown(part);
            case Expression.Every(List<Expression> parts) -> "&" + shown(parts);
            case Expression.Either(List<Expression> parts) -> "|" + shown(parts);
        };
    }

    private static String shown(List<Expression> parts) {
        return parts.stream()
                .map(QueryReaderTest::shown)
                .collect(Collectors.joining(" ", "[", "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            textBlock =
                    """
                    pump → pump
                    oil leak → &[oil leak]
                    oil AND leak → &[oil leak]
                    oil OR leak → |[oil leak]
                    a b OR c d → |[&[a b] &[c d]]
                    a (b OR c) → &[a |[b c]]
                    "oil leak" -draft → &[<oil leak> !draft]
                    oil NOT leak → &[oil !leak]
                    NOT NOT oil → !!oil
                    -(a OR b) c → &[!|[a b] c]
                    compress* → compress~
                    or and not → &[or and not]
                    AX-37V → AX-37V
                    a - b → &[a - b]
                    R&D → R&D
                    tag:vip pump → &[TAG=vip pump]
                    state:open,waiting → STATE=open/waiting
                    customer:"Acme Pumps" → CUSTOMER=Acme Pumps
                    -tag:draft → !TAG=draft
                    Tag:VIP → TAG=VIP
                    http://pump.example/a → http://pump.example/a
                    10:30 → 10:30
                    E07:reset → E07:reset
                    标签:紧急 状态：处理中 → &[TAG=紧急 STATE=处理中]
                    （漏油 OR 退货） －草稿 → &[|[漏油 退货] !草稿]
                    “排气 温度” → <排气 温度>
                    「漏油」 → <漏油>
                    has:attachment after:2026-01 → &[HAS=attachment AFTER=2026-01]
                    """)
    void whatIsTypedIsReadAsItIsMeant(String typed, String expected) {
        assertThat(read(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            textBlock =
                    """
                    "oil leak → search.openQuote 1
                    (oil → search.openBracket 1
                    oil) → search.closingBracket 4
                    ) → search.closingBracket 1
                    oil () → search.emptyBrackets 5
                    oil OR → search.unfinished 5
                    OR oil → search.unfinished 1
                    (oil OR) leak → search.unfinished 6
                    oil AND OR leak → search.unfinished 9
                    NOT → search.unfinished 1
                    tag: → search.noValue tag
                    tag: vip → search.noValue tag
                    assigne:anna → search.unknownField assigne
                    custmer:anna → search.unknownField custmer
                    """)
    void whatCannotBeReadIsRefusedWithReasonAndPlace(String typed, String code) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> read(typed));
        assertThat(refused).as(typed).isNotNull();
        assertThat(refused.errors())
                .singleElement()
                .satisfies(
                        error ->
                                assertThat(error.code() + " " + error.arguments().getFirst())
                                        .isEqualTo(code));
    }

    @Test
    void nothingAndTooMuchAreBounded() {
        assertThat(READER.read(" \u3000 ")).isEmpty();
        assertThat(catchThrowableOfType(InvalidInput.class, () -> read("word ".repeat(100))))
                .isNotNull();
        assertThat(catchThrowableOfType(InvalidInput.class, () -> read("(".repeat(40) + "a")))
                .isNotNull();
        assertThat(catchThrowableOfType(InvalidInput.class, () -> read("NOT ".repeat(40) + "a")))
                .isNotNull();
    }
}
