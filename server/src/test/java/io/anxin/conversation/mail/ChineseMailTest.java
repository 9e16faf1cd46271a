package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.conversation.mail.ChineseMail.Expected;
import io.anxin.conversation.mail.ChineseMail.Failed;
import io.anxin.conversation.mail.mime.MailAttachment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Behaviours 8, 9 and 11 on a corpus of Chinese mail that is made byte by byte.
class ChineseMailTest {

    @TestFactory
    Stream<DynamicTest> everyMailIsReadAsExpected() {
        return ChineseMail.all().stream()
                .map(mail -> DynamicTest.dynamicTest(mail.name(), () -> compare(mail)));
    }

    @Test
    void theCorpusHasItsSize() {
        assertThat(ChineseMail.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    private static void compare(ChineseMail mail) {
        ParsedMail read = MailParser.standard().parse(mail.raw());
        Expected expected = mail.expected();
        assertThat(read.kind()).isEqualTo(expected.kind());
        if (expected.subject() != null) {
            assertThat(read.subject()).isEqualTo(expected.subject());
        }
        if (expected.sender() != null) {
            assertThat(read.from())
                    .isNotNull()
                    .satisfies(from -> assertThat(from.name()).isEqualTo(expected.sender()));
        }
        if (expected.text() != null) {
            assertThat(read.body().text()).isEqualTo(expected.text());
        }
        if (expected.newText() != null) {
            assertThat(read.body().newText()).isEqualTo(expected.newText());
            assertThat(read.body().text()).contains(expected.newText().lines().toList());
        }
        if (expected.charset() != null) {
            assertThat(read.charset()).isEqualTo(expected.charset());
        }
        assertThat(read.attachments())
                .extracting(MailAttachment::name)
                .containsExactlyElementsOf(expected.files());
        List<Failed> failed =
                read.bounces().stream()
                        .map(b -> new Failed(b.recipient(), b.status(), b.reason(), b.permanent()))
                        .toList();
        assertThat(failed).isEqualTo(expected.failed());
    }
}
