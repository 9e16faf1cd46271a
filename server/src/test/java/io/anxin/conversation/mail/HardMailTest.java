package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Behaviours 9 and 10: what senders do to charsets, names and structure.
class HardMailTest {

    private static final MailParser PARSER = MailParser.standard();

    private static ParsedMail parse(byte[] raw) {
        return PARSER.parse(raw);
    }

    @ParameterizedTest
    @CsvSource({
        "您好，净水器的滤芯需要更换，请安排工程师上门。, GB18030, gb2312",
        "您好，净水器的滤芯需要更换，请安排工程师上门。, GBK, gb2312",
        "镕基先生您好：压缩机报警E07。, GB18030, gbk",
        "扩展汉字𠀀𠀁在这里，请查收。, GB18030, gb18030",
        "您好，淨水器的濾芯需要更換，請安排工程師。, Big5, big5",
        "您好，净水器的滤芯需要更换，请安排工程师上门。, UTF-8, gb2312",
        "您好，净水器的滤芯需要更换，请安排工程师上门。, GBK, utf-8",
        "您好，净水器的滤芯需要更换，请安排工程师上门。, GBK, iso-8859-1",
        "您好，净水器的滤芯需要更换，请安排工程师上门。, UTF-8, us-ascii",
        "您好，净水器的滤芯需要更换，请安排工程师上门。, GBK, unknown-8bit",
        "안녕하세요 정수기 필터를 교체해 주세요, EUC-KR, ks_c_5601-1987",
        "안녕하세요 정수기 필터를 교체해 주세요, x-windows-949, euc-kr",
        "ｶﾀｶﾅとひらがなのテスト, x-windows-50221, iso-2022-jp",
        "あいうえお このメールはテスト用です, Shift_JIS, shift_jis",
        "Здравствуйте, windows-1251, windows-1251",
        "Grüße aus München, ISO-8859-1, iso-8859-1",
        "Grüße aus München, UTF-8, iso-8859-1",
        "Prosím o opravu čerpadla, ISO-8859-2, iso-8859-2"
    })
    void textIsReadWhateverTheLabelSays(String text, String charset, String said) {
        ParsedMail mail = parse(MailMaker.mail().text(text, charset, said));
        assertThat(mail.body().text()).isEqualTo(text);
    }

    @Test
    void utf7AndVietnameseMarksAreRead() {
        byte[] utf7 = MailMaker.mail().text("Hi +T2BZfQ-!", "US-ASCII", "utf-7");
        assertThat(parse(utf7).body().text()).isEqualTo("Hi 你好!");
        byte[] marks = {(byte) 'a', (byte) 0xCC};
        byte[] vietnamese =
                MailMaker.mail()
                        .field("Content-Type: text/plain; charset=windows-1258")
                        .field("")
                        .raw(marks)
                        .toBytes();
        assertThat(parse(vietnamese).body().text()).isEqualTo("à");
    }

    @Test
    void wrongLabelIsNamedAmongTheProblems() {
        ParsedMail mail = parse(MailMaker.mail().text("净水器的滤芯需要更换", "GBK", "utf-8"));
        assertThat(mail.charset()).isEqualTo("gb18030");
        assertThat(mail.problems()).anyMatch(p -> p.contains("charset said utf-8"));
    }

    @Test
    void encodedWordsSplitInsideACharacterAreJoined() {
        byte[] raw = "安心净水器报修".getBytes(StandardCharsets.UTF_8);
        var subject = new StringBuilder("Subject:");
        for (int at = 0; at < raw.length; at += 4) {
            byte[] piece = java.util.Arrays.copyOfRange(raw, at, Math.min(at + 4, raw.length));
            subject.append(" =?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(piece))
                    .append("?=\r\n");
        }
        String folded = subject.toString().stripTrailing();
        assertThat(parse(MailMaker.mail().field(folded).field("").toBytes()).subject())
                .isEqualTo("安心净水器报修");
    }

    @Test
    void subjectsInRawBytesAreRead() {
        byte[] raw = MailMaker.mail().raw("Subject: 净水器报修请尽快处理\r\n\r\nx", "GBK").toBytes();
        assertThat(parse(raw).subject()).isEqualTo("净水器报修请尽快处理");
    }

    @Test
    void encodedWordInsideAnAddressIsNeverDecoded() {
        byte[] raw =
                MailMaker.empty()
                        .field("From: =?utf-8?Q?attacker?Q?agent?=@victim.example")
                        .field("")
                        .toBytes();
        ParsedMail mail = parse(raw);
        assertThat(mail.from()).isNotNull().satisfies(a -> assertThat(a.address()).contains("=?"));
        assertThat(mail.kind()).isEqualTo(MailKind.SUSPICIOUS);
        ParsedMail whole =
                parse(
                        MailMaker.empty()
                                .field(
                                        "From: =?utf-8?B?"
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                "staff@anxin.example"
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8))
                                                + "?=")
                                .field("")
                                .toBytes());
        assertThat(whole.from())
                .isNotNull()
                .satisfies(a -> assertThat(a.address()).doesNotContain("staff"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"../../etc/passwd\" | passwd",
                "filename=\"C:\\\\Windows\\\\system32\\\\x.dll\" | x.dll",
                "filename*=UTF-8''%E6%8A%A5%E4%BF%AE%E5%8D%95.pdf | 报修单.pdf",
                "filename*=GB2312''%B1%A8%D0%DE%B5%A5.pdf | 报修单.pdf",
                "filename*0*=UTF-8''%E6%8A%A5; filename*1*=%E4%BF%AE; filename*2=.pdf | 报修.pdf",
                "filename=\"=?GB2312?B?sajQ3rWlLnBkZg==?=\" | 报修单.pdf",
                "filename=报修单.pdf | 报修单.pdf",
                "filename=\"\" | attachment-1",
                "filename=\"...\" | attachment-1"
            })
    void fileNamesAreReadAndMadeSafe(String parameter, String name) {
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .attachment(
                                "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; "
                                        + parameter,
                                new byte[] {1, 2, 3})
                        .close();
        assertThat(parse(raw).attachments())
                .singleElement()
                .satisfies(a -> assertThat(a.name()).isEqualTo(name));
    }

    @Test
    void fileNameInRawBytesOfGbkIsRead() {
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .field("--b1")
                        .field("Content-Type: application/pdf")
                        .raw(
                                "Content-Disposition: attachment; filename=\"压缩机报修单.pdf\"\r\n\r\nx\r\n",
                                "GBK")
                        .close();
        assertThat(parse(raw).attachments().getFirst().name()).isEqualTo("压缩机报修单.pdf");
    }

    @Test
    void reversedFileNameIsSuspicious() {
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .attachment(
                                "Content-Disposition: attachment; filename=\"cod\u202Egpj.exe\"",
                                new byte[] {1})
                        .close();
        ParsedMail mail = parse(raw);
        assertThat(mail.attachments().getFirst().name()).isEqualTo("codgpj.exe");
        assertThat(mail.kind()).isEqualTo(MailKind.SUSPICIOUS);
    }

    @Test
    void inlineImageIsKnownWithAndWithoutDisposition() {
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .part("Content-Type: text/html", "<p>见图 <img src=\"cid:p1@x\"></p>")
                        .attachment("Content-Type: image/png\r\nContent-ID: <p1@x>", new byte[] {1})
                        .attachment(
                                "Content-Type: image/png\r\nContent-Disposition: attachment; filename=b.png",
                                new byte[] {2})
                        .close();
        ParsedMail mail = parse(raw);
        assertThat(mail.attachments()).extracting(a -> a.inline()).containsExactly(true, false);
        assertThat(mail.body().html()).contains("cid:p1");
    }

    @Test
    void uuencodedFilesInTheTextAreFiles() {
        byte[] raw = MailMaker.mail().plain("see file\nbegin 644 cat.txt\n#0V%T\n`\nend\nbye");
        ParsedMail mail = parse(raw);
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(
                        a -> {
                            assertThat(a.name()).isEqualTo("cat.txt");
                            assertThat(new String(a.bytes(), StandardCharsets.US_ASCII))
                                    .isEqualTo("Cat");
                        });
        assertThat(mail.body().text()).contains("see file").contains("bye").doesNotContain("#0V%T");
    }

    @Test
    void attachedMailIsAFileAndItsTextIsNotOurs() {
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .part("Content-Type: text/plain", "see the forwarded mail")
                        .part(
                                "Content-Type: message/rfc822",
                                "Subject: Inner\r\nFrom: a@b.example\r\n\r\ninner words")
                        .close();
        ParsedMail mail = parse(raw);
        assertThat(mail.body().text()).doesNotContain("inner words");
        assertThat(mail.attachments().getFirst().name()).isEqualTo("Inner.eml");
    }

    @Test
    void invitationIsKeptAsAFile() {
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .part("Content-Type: text/plain", "invitation")
                        .part(
                                "Content-Type: text/calendar; method=REQUEST",
                                "BEGIN:VCALENDAR\r\nEND:VCALENDAR")
                        .close();
        assertThat(parse(raw).attachments())
                .singleElement()
                .satisfies(a -> assertThat(a.name()).endsWith(".ics"));
    }

    @Test
    void brokenStructureLosesNothing() {
        byte[] wrong =
                MailMaker.mail()
                        .field("Content-Type: multipart/mixed; boundary=wrong")
                        .field("")
                        .part("Content-Type: text/plain", "still here")
                        .toBytes();
        assertThat(parse(wrong).body().text()).contains("still here");
        assertThat(
                        parse(MailMaker.empty().raw("no header at all", "UTF-8").toBytes())
                                .body()
                                .text())
                .contains("no header at all");
        assertThat(parse(new byte[0]).problems()).isNotEmpty();
        assertThat(parse(MailMaker.mail().plain("a\0b")).body().text()).isEqualTo("ab");
    }

    @Test
    void deepNestingAndManyLinksStayCheap() {
        var deep = new StringBuilder("Subject: deep\r\n");
        for (int i = 0; i < 2_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        var links = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            links.append("<a href=\"https://example.com/")
                    .append(i)
                    .append("\">")
                    .append(i)
                    .append("</a> ");
        }
        byte[] tags = MailMaker.mail().html("<div>".repeat(50_000) + "end");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(parse(deep.toString().getBytes(StandardCharsets.UTF_8)).subject())
                            .isEqualTo("deep");
                    assertThat(parse(MailMaker.mail().html(links.toString())).body().html())
                            .contains("example.com/4999");
                    assertThat(parse(tags).body()).isNotNull();
                });
    }

    @Test
    void largeAttachmentIsReadWhole() {
        byte[] file = new byte[30_000_000];
        new java.util.Random(7).nextBytes(file);
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .attachment("Content-Disposition: attachment; filename=big.bin", file)
                        .close();
        assertThat(parse(raw).attachments().getFirst().bytes()).isEqualTo(file);
    }

    @Test
    void envelopeAddressesAndManyRecipientsAreRead() {
        var to = new StringBuilder("To: ");
        for (int i = 0; i < 40; i++) {
            to.append(i == 0 ? "" : ",\r\n ")
                    .append(MailMaker.word("客户" + i, "GBK"))
                    .append(" <c")
                    .append(i)
                    .append("@x.example>");
        }
        byte[] raw =
                MailMaker.empty()
                        .field(to.toString())
                        .field("Delivered-To: support@anxin.example")
                        .field("X-Original-To: help@anxin.example")
                        .field("")
                        .toBytes();
        ParsedMail mail = parse(raw);
        assertThat(mail.to())
                .hasSize(40)
                .last()
                .satisfies(a -> assertThat(a.name()).isEqualTo("客户39"));
        assertThat(mail.deliveredTo())
                .containsExactly("support@anxin.example", "help@anxin.example");
        assertThat(Charset.isSupported("GBK")).isTrue();
    }
}
