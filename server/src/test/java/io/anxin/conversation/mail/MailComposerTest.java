package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.conversation.mail.header.MailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailComposerTest {

    private static OutgoingMail mail(
            String subject, @Nullable String html, List<OutgoingAttachment> files) {
        var references = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            references.add("ref" + i + "@kunde.example");
        }
        return new OutgoingMail(
                "id1@anxin.example",
                Instant.parse("2026-03-02T02:00:00Z"),
                new MailAddress("安心客服, 售后", "service@anxin.example"),
                List.of(new MailAddress("", "service+T-100001@anxin.example")),
                List.of(new MailAddress("李伟", "li@kunde.example")),
                List.of(),
                subject,
                "您好\n.\nFrom here",
                html,
                files,
                "m1@kunde.example",
                references,
                true,
                "i1");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        var files =
                List.of(
                        new OutgoingAttachment(
                                "报修单 第1页.pdf", "application/pdf", new byte[] {1, 2}, null),
                        new OutgoingAttachment(
                                "logo.png", "image/png", new byte[] {3}, "logo@anxin"));
        String subject = "回复：净水器报修（编号 T-100001）" + "很长的主题".repeat(20);
        byte[] raw =
                new MailComposer()
                        .compose(mail(subject, "<p>您好 <img src=\"cid:logo@anxin\"></p>", files));
        ParsedMail read = MailParser.ofInstance("other").parse(raw);
        assertThat(read.subject()).isEqualTo(subject);
        assertThat(read.messageId()).isEqualTo("id1@anxin.example");
        assertThat(read.inReplyTo()).isEqualTo("m1@kunde.example");
        assertThat(read.references())
                .startsWith("ref0@kunde.example")
                .endsWith("ref299@kunde.example", "m1@kunde.example");
        assertThat(String.join(" ", read.references()).length()).isLessThan(1_000);
        assertThat(read.from()).isEqualTo(new MailAddress("安心客服, 售后", "service@anxin.example"));
        assertThat(read.replyTo().getFirst().address()).isEqualTo("service+T-100001@anxin.example");
        assertThat(read.body().text()).isEqualTo("您好\n.\nFrom here");
        assertThat(read.body().html()).contains("cid:logo");
        assertThat(read.attachments())
                .extracting(a -> a.name())
                .containsExactly("logo.png", "报修单 第1页.pdf");
        assertThat(read.attachments().getFirst().inline()).isTrue();
        assertThat(read.kind()).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(MailParser.ofInstance("i1").parse(raw).kind()).isEqualTo(MailKind.OWN_LOOP);
        assertThat(new String(raw, StandardCharsets.ISO_8859_1))
                .contains("Auto-Submitted: auto-generated")
                .isASCII();
    }

    @Test
    void noValueCanAddAHeaderField() {
        String evil = "x\r\nBcc: victim@evil.example\r\n\r\nbody";
        var files =
                List.of(
                        new OutgoingAttachment(
                                evil, "text/plain\r\nX-Evil: 1", new byte[] {1}, "c\r\nX-Evil: 1"));
        OutgoingMail base = mail(evil, "<p>x</p>", files);
        var mail =
                new OutgoingMail(
                        "i\r\nX-Evil: 1",
                        base.date(),
                        new MailAddress(evil, "a@b.example"),
                        List.of(),
                        List.of(new MailAddress(evil, "c@d.example")),
                        List.of(),
                        evil,
                        "text",
                        null,
                        files,
                        "r\r\nX-Evil: 1",
                        List.of("q\r\nX-Evil: 1"),
                        false,
                        "i\r\nX-Evil: 1");
        String written = new String(new MailComposer().compose(mail), StandardCharsets.ISO_8859_1);
        assertThat(written.lines()).noneMatch(l -> l.startsWith("Bcc:") || l.startsWith("X-Evil:"));
    }

    @Test
    void plainMailIsOnePart() {
        byte[] raw = new MailComposer().compose(mail("x", null, List.of()));
        assertThat(new String(raw, StandardCharsets.US_ASCII)).doesNotContain("multipart");
        assertThat(MailParser.standard().parse(raw).body().text()).startsWith("您好");
    }
}
