package io.anxin.conversation.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Writes raw mails byte by byte, right or wrong as a test wants them.
final class MailMaker {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// A mail with a usual header; add fields, then a body.
    static MailMaker mail() {
        return new MailMaker()
                .field("From: Li Wei <li.wei@kunde.example>")
                .field("To: service@anxin.example")
                .field("Message-ID: <m1@kunde.example>")
                .field("Date: Mon, 02 Mar 2026 10:00:00 +0800");
    }

    static MailMaker empty() {
        return new MailMaker();
    }

    MailMaker field(String line) {
        return raw((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    MailMaker raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    MailMaker raw(String text, String charset) {
        return raw(text.getBytes(Charset.forName(charset)));
    }

    /// A body of bytes in `charset` under the label `said`.
    byte[] text(String body, String charset, String said) {
        return field("Subject: test")
                .field("Content-Type: text/plain; charset=" + said)
                .field("Content-Transfer-Encoding: 8bit")
                .field("")
                .raw(body, charset)
                .toBytes();
    }

    byte[] plain(String body) {
        return text(body, "UTF-8", "utf-8");
    }

    byte[] html(String body) {
        return field("Subject: test")
                .field("Content-Type: text/html; charset=utf-8")
                .field("")
                .raw(body, "UTF-8")
                .toBytes();
    }

    MailMaker mixed() {
        return field("Subject: test")
                .field("MIME-Version: 1.0")
                .field("Content-Type: multipart/mixed; boundary=\"b1\"")
                .field("");
    }

    /// A part of [#mixed]: its header lines and content.
    MailMaker part(String header, String content) {
        return field("--b1").field(header).field("").field(content);
    }

    MailMaker attachment(String header, byte[] content) {
        String coded = Base64.getMimeEncoder().encodeToString(content);
        return part(header + "\r\nContent-Transfer-Encoding: base64", coded);
    }

    byte[] close() {
        return field("--b1--").toBytes();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    static String word(String text, String charset) {
        byte[] raw = text.getBytes(Charset.forName(charset));
        return "=?" + charset + "?B?" + Base64.getEncoder().encodeToString(raw) + "?=";
    }
}
