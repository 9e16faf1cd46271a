package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.conversation.mail.bounce.BounceReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Behaviour 8: mail of machines is known, in English and Chinese.
class MachineMailTest {

    private static ParsedMail parse(byte[] raw) {
        return MailParser.standard().parse(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "Subject: 自动回复: 出差中",
                "Subject: Automatic reply: out",
                "Subject: Out of Office: Zhang"
            })
    void automaticAnswersAreKnown(String field) {
        byte[] raw = MailMaker.mail().field(field).field("").field("I am away").toBytes();
        assertThat(parse(raw).kind()).isEqualTo(MailKind.AUTO_REPLY);
    }

    @Test
    void aCustomerWhoWritesAboutReturnedMailIsNoBounce() {
        byte[] raw =
                MailMaker.mail()
                        .field("Subject: 我收到退信")
                        .field("Content-Type: text/plain; charset=utf-8")
                        .field("")
                        .field("你好，我给你们发邮件总是退信，怎么回事？")
                        .toBytes();
        assertThat(parse(raw).kind()).isEqualTo(MailKind.MESSAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postmaster@qq.com | 系统退信 | 很抱歉，您的邮件被退回。收件人 zhang@qq.com 的邮箱不存在。 | zhang@qq.com | USER_UNKNOWN",
                "Postmaster@163.com | 系统退信/Systems bounce | 抱歉，您的邮件未能送达以下收件人：li@163.com 原因：邮箱已满 | li@163.com | MAILBOX_FULL",
                "mailer-daemon@sina.com | 退信通知 | 无法投递到 wang@sina.com：550 User not found | wang@sina.com | USER_UNKNOWN",
                "postmaster@net.cn | 邮件投递失败 | 您的邮件无法送达 chen@net.cn，被对方拒收（垃圾邮件） | chen@net.cn | BLOCKED"
            })
    void chineseBouncesNameTheRecipientAndWhy(
            String from, String subject, String text, String who, BounceReason why) {
        byte[] raw =
                MailMaker.empty()
                        .field("From: " + from)
                        .field("To: service@anxin.example")
                        .field("Subject: " + MailMaker.word(subject, "GBK"))
                        .field("Content-Type: text/plain; charset=gb2312")
                        .field("")
                        .raw(text, "GBK")
                        .toBytes();
        ParsedMail mail = parse(raw);
        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(mail.bounces())
                .singleElement()
                .satisfies(
                        b -> {
                            assertThat(b.recipient()).isEqualTo(who);
                            assertThat(b.reason()).isEqualTo(why);
                            assertThat(b.permanent()).isTrue();
                        });
    }

    @Test
    void bounceNamesTheMessageThatFailed() {
        byte[] raw =
                MailMaker.empty()
                        .field("From: MAILER-DAEMON@mx.example")
                        .field("Subject: Undelivered Mail Returned to Sender")
                        .field(
                                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"")
                        .field("")
                        .part(
                                "Content-Type: message/delivery-status",
                                "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; gone@x.example\r\nAction: failed\r\nStatus: 5.1.1")
                        .part(
                                "Content-Type: message/rfc822",
                                "Message-ID: <ours@anxin.example>\r\nFrom: service@anxin.example\r\n\r\nhello")
                        .close();
        ParsedMail mail = parse(raw);
        assertThat(mail.failedMessageId()).isEqualTo("ours@anxin.example");
        assertThat(mail.bounces().getFirst().status()).isEqualTo("5.1.1");
        assertThat(mail.bounces().getFirst().reason()).isEqualTo(BounceReason.USER_UNKNOWN);
    }

    @Test
    void ownMailComingBackIsKnown() {
        byte[] raw = MailMaker.mail().field("X-Anxin-Instance: i1").field("").toBytes();
        assertThat(MailParser.ofInstance("i1").parse(raw).kind()).isEqualTo(MailKind.OWN_LOOP);
        assertThat(MailParser.ofInstance("i2").parse(raw).kind()).isEqualTo(MailKind.MESSAGE);
    }
}
