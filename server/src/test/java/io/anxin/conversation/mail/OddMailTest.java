package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Behaviours 9 and 10: forms that standards allow and few programs write, and the reverse.
class OddMailTest {

    private static ParsedMail parse(byte[] raw) {
        return MailParser.standard().parse(raw);
    }

    private static ParsedMail header(String... fields) {
        MailMaker mail = MailMaker.empty();
        for (String field : fields) {
            mail.field(field);
        }
        return parse(mail.field("").field("x").toBytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pete(his account)@silly.test(his host) | pete@silly.test",
                "Pete (a \\) b) <pete(his account)@silly.test(his host)> | pete@silly.test",
                "jdoe@test   . example | jdoe@test.example",
                "<@machine.tld:mary@example.net> | mary@example.net",
                "mary@example.net (Mary) | mary@example.net"
            })
    void remarksAndSpacesInsideAddressesAreLeftOut(String field, String address) {
        assertThat(header("From: " + field).from())
                .isNotNull()
                .satisfies(from -> assertThat(from.address()).isEqualTo(address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 2 Mar 2026 10:00:00 +0800 | 2026-03-02T02:00:00Z",
                "Fri, 21 Nov 1997 09(comment):   55  :  06 -0600 | 1997-11-21T15:55:06Z",
                "星期一, 02 三月 2026 10:00:00 +0800 | 2026-03-02T02:00:00Z",
                "Mon, 02 3月 2026 10:00:00 +0800 | 2026-03-02T02:00:00Z",
                "2 十二月 2026 10:00:00 +0800 | 2026-12-02T02:00:00Z",
                "2026年3月2日 下午2:05 | 2026-03-02T06:05:00Z",
                "2026-03-02 10:00:00 +0800 | 2026-03-02T02:00:00Z"
            })
    void datesOfChineseProgramsAreRead(String field, Instant date) {
        assertThat(header("Date: " + field).date()).isEqualTo(date);
    }

    @Test
    void aDateFarAwayIsNamedAmongTheProblems() {
        assertThat(header("Date: Mon, 30 Jun 3609 15:33:50 +0600").problems())
                .contains("Date implausible");
    }

    @Test
    void accentsInRawHeadersAreNotTakenForChinese() {
        assertThat(header("From: Jöhn Doe <j@x.example>", "Subject: Säying Hello").subject())
                .isEqualTo("Säying Hello");
        byte[] western = "Subject: Jöhn Doe\r\n\r\nx".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(parse(western).subject()).isEqualTo("Jöhn Doe");
        byte[] body =
                MailMaker.mail()
                        .field("Content-Type: text/plain; charset=x-unknown")
                        .field("")
                        .field("Envoyé par Bell Mobilité.")
                        .toBytes();
        assertThat(parse(body).body().text()).isEqualTo("Envoyé par Bell Mobilité.");
    }

    @Test
    void aFoldedLineWithoutItsSpaceStaysWithItsField() {
        ParsedMail mail = header("Subject: 净水器", "报修", "To: a@b.example");
        assertThat(mail.subject()).isEqualTo("净水器 报修");
        assertThat(mail.to()).hasSize(1);
    }

    @Test
    void linesBrokenForTheJourneyAreJoined() {
        byte[] raw =
                MailMaker.mail()
                        .field("Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes")
                        .field("")
                        .field("净水器漏水， ")
                        .field("请处理。")
                        .field("> quoted ")
                        .field("> words")
                        .field("-- ")
                        .field("Li")
                        .toBytes();
        MailBody body = parse(raw).body();
        assertThat(body.text()).startsWith("净水器漏水，请处理。\n> quoted words");
        assertThat(body.newText()).isEqualTo("净水器漏水，请处理。");
    }

    @Test
    void allStretchesOfTheHtmlFormAreShown() {
        byte[] raw =
                MailMaker.mail()
                        .field("Content-Type: multipart/alternative; boundary=alt")
                        .field("")
                        .field("--alt\r\nContent-Type: text/plain\r\n\r\nfirst second")
                        .field("--alt\r\nContent-Type: multipart/mixed; boundary=b1\r\n")
                        .part("Content-Type: text/html", "<p>first</p>")
                        .part("Content-Type: image/png; name=a.png", "x")
                        .part("Content-Type: text/html", "<p>second</p>")
                        .field("--b1--")
                        .field("--alt--")
                        .toBytes();
        ParsedMail mail = parse(raw);
        assertThat(mail.body().html()).contains("first").contains("second");
        assertThat(mail.body().text()).isEqualTo("first second");
        assertThat(mail.attachments()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/signed; protocol=\"application/pkcs7-signature\" | signed (S/MIME)",
                "multipart/signed; protocol=\"application/pgp-signature\" | signed (PGP)",
                "multipart/encrypted; protocol=\"application/pgp-encrypted\" | encrypted (PGP)"
            })
    void signedAndEncryptedMailIsKeptWithANote(String type, String note) {
        byte[] raw =
                MailMaker.mail()
                        .field("Content-Type: " + type + "; boundary=b1")
                        .field("")
                        .part("Content-Type: text/plain", "words")
                        .part("Content-Type: application/octet-stream; name=smime.p7s", "x")
                        .close();
        ParsedMail mail = parse(raw);
        assertThat(mail.problems()).anyMatch(problem -> problem.startsWith(note));
        assertThat(mail.attachments()).hasSize(1);
    }

    @Test
    void encryptedMailIsAFileWithANote() {
        byte[] raw =
                MailMaker.mail()
                        .field("Content-Type: application/pkcs7-mime; smime-type=enveloped-data")
                        .field("Content-Transfer-Encoding: base64")
                        .field("")
                        .field("AQID")
                        .toBytes();
        ParsedMail mail = parse(raw);
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(a -> assertThat(a.name()).endsWith(".p7m"));
        assertThat(mail.problems()).anyMatch(problem -> problem.startsWith("encrypted (S/MIME)"));
    }

    @Test
    void receiptsAndNewsOfDeliveryAreMailOfMachines() {
        byte[] receipt =
                MailMaker.mail()
                        .field(
                                "Content-Type: multipart/report;"
                                        + " report-type=disposition-notification; boundary=b1")
                        .field("")
                        .part("Content-Type: text/plain", "was displayed")
                        .close();
        assertThat(parse(receipt).kind()).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(header("From: a@b.example", "X-Autogenerated: Mirror").kind())
                .isEqualTo(MailKind.MESSAGE);
    }
}
