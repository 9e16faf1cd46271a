package io.anxin.conversation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Nothing that arrives throws or takes long.
class MailTortureTest {

    private static final List<String> SETS =
            List.of(
                    "mail_bounces_flufl",
                    "mail_mimekit/messages",
                    "mail_php_imap/messages",
                    "mail_python_email",
                    "mail_ruby_mail/emails");

    @Test
    void everyMailOfTheSharedSetsIsRead() throws IOException {
        long start = System.nanoTime();
        int read = 0;
        for (String set : SETS) {
            for (Path file : SharedMail.files(set)) {
                ParsedMail mail = MailParser.standard().parse(Files.readAllBytes(file));
                assertThat(mail.problems())
                        .as(file.toString())
                        .noneMatch(p -> p.startsWith("unreadable:"));
                read++;
            }
        }
        System.out.printf("mails: %d in %d ms%n", read, (System.nanoTime() - start) / 1_000_000);
    }

    /// Two of the samples hold neither file nor text.
    @Test
    void winmailFilesAreOpened() throws IOException {
        int opened = 0;
        int empty = 0;
        for (Path file : SharedMail.files("mail_mimekit/tnef")) {
            if (!file.toString().endsWith(".tnef")) {
                continue;
            }
            List<String> names = read(file);
            String listed = file.toString().replace(".tnef", ".list");
            List<String> expected =
                    Files.readAllLines(Path.of(listed)).stream()
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList();
            assertThat(names).as(file.toString()).hasSizeGreaterThanOrEqualTo(expected.size());
            opened += names.isEmpty() ? 0 : 1;
            empty += names.isEmpty() && expected.isEmpty() ? 1 : 0;
        }
        System.out.printf("winmail.dat: opened %d, nothing in %d%n", opened, empty);
        assertThat(opened).isEqualTo(14);
        assertThat(empty).isEqualTo(2);
    }

    /// What a mail consisting of it shows: its files, and its text as one more.
    private static List<String> read(Path winmail) throws IOException {
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .attachment(
                                "Content-Type: application/ms-tnef; name=winmail.dat",
                                Files.readAllBytes(winmail))
                        .close();
        ParsedMail mail = MailParser.standard().parse(raw);
        var names = new ArrayList<>(mail.attachments().stream().map(a -> a.name()).toList());
        names.remove("winmail.dat");
        if (!mail.body().text().isBlank()) {
            names.add("text");
        }
        return names;
    }

    @Test
    void mutatedMailsNeverThrowAndEnd() {
        List<byte[]> seeds = seeds();
        Random random = new Random(20260302);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < 2_000; i++) {
                        byte[] mutated = mutated(seeds.get(i % seeds.size()), random);
                        assertThat(MailParser.standard().parse(mutated).problems())
                                .noneMatch(p -> p.startsWith("unreadable:"));
                    }
                });
    }

    private static List<byte[]> seeds() {
        return List.of(
                MailMaker.mail().plain("您好\n\n在 2026-03-02，S <s@x.example> 写道：\n> old\n-- \nsig"),
                MailMaker.mail().html("<p>您好</p><div class=gmail_quote>old<img src=cid:x></div>"),
                MailMaker.mail().text("净水器", "GBK", "gb2312"),
                MailMaker.mail()
                        .field("References: <a@b> <c@d>")
                        .mixed()
                        .part("Content-Type: text/plain; charset=utf-8", "text")
                        .attachment(
                                "Content-Disposition: attachment; filename*=UTF-8''%E6%8A%A5.pdf",
                                new byte[] {1, 2, 3})
                        .part("Content-Type: message/rfc822", "Subject: x\r\n\r\ny")
                        .close(),
                MailMaker.empty()
                        .field("From: MAILER-DAEMON@x.example")
                        .field("Subject: Undelivered Mail")
                        .field(
                                "Content-Type: multipart/report; report-type=delivery-status; boundary=b1")
                        .field("")
                        .part(
                                "Content-Type: message/delivery-status",
                                "Final-Recipient: rfc822; a@b\r\nAction: failed\r\nStatus: 5.1.1")
                        .close());
    }

    private static byte[] mutated(byte[] mail, Random random) {
        byte[] bytes = mail.clone();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> doubled(bytes, random);
            case 2 ->
                    new String(bytes, StandardCharsets.ISO_8859_1)
                            .replace("\r\n", "\n")
                            .getBytes(StandardCharsets.ISO_8859_1);
            default -> bytes;
        };
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        var pieces =
                new ArrayList<byte[]>(
                        List.of(bytes, Arrays.copyOfRange(bytes, from, bytes.length)));
        byte[] all = new byte[pieces.get(0).length + pieces.get(1).length];
        System.arraycopy(pieces.get(0), 0, all, 0, pieces.get(0).length);
        System.arraycopy(pieces.get(1), 0, all, pieces.get(0).length, pieces.get(1).length);
        return all;
    }
}
