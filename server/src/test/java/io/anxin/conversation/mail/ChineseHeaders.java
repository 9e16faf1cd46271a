package io.anxin.conversation.mail;

import static io.anxin.conversation.mail.ChineseMail.bytes;
import static io.anxin.conversation.mail.ChineseMail.quotedWord;
import static io.anxin.conversation.mail.ChineseMail.splitWords;
import static io.anxin.conversation.mail.ChineseMail.word;

import io.anxin.conversation.mail.ChineseMail.Expected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Subjects, senders and names of files.
final class ChineseHeaders {

    private static final String SUBJECT = "关于净水器滤芯更换的申请（工单急）";
    private static final String FILE = "压缩机报修单.pdf";

    private ChineseHeaders() {}

    static List<ChineseMail> cases() {
        var all = new ArrayList<ChineseMail>();
        all.add(subject("in one word", word(SUBJECT, "UTF-8")));
        all.add(subject("in one word of GBK", word(SUBJECT, "GBK")));
        all.add(subject("in quoted-printable", quotedWord(SUBJECT, "GB2312")));
        all.add(subject("split inside UTF-8", splitWords(SUBJECT, "UTF-8", 10)));
        all.add(subject("split inside GBK", splitWords(SUBJECT, "GBK", 9)));
        all.add(subject("split inside GB18030", splitWords(SUBJECT, "GB18030", 7)));
        all.add(
                subject(
                        "words without the space between",
                        word("关于净水器", "UTF-8") + word("滤芯更换的申请（工单急）", "UTF-8")));
        all.add(
                subject(
                        "two charsets",
                        word("关于净水器滤芯", "GBK") + " " + word("更换的申请（工单急）", "UTF-8")));
        all.add(raw("raw GBK", "GBK"));
        all.add(raw("raw UTF-8", "UTF-8"));
        all.add(sender("quoted word", "\"" + word("张伟", "GBK") + "\" <zhang@kunde.example>"));
        all.add(sender("bare word", word("张伟", "UTF-8") + " <zhang@kunde.example>"));
        all.add(sender("word without a space", word("张伟", "UTF-8") + "<zhang@kunde.example>"));
        all.add(sender("remark", "zhang@kunde.example (" + word("张伟", "GB2312") + ")"));
        all.addAll(files());
        return all;
    }

    private static List<ChineseMail> files() {
        String percent = "%D1%B9%CB%F5%BB%FA%B1%A8%D0%DE%B5%A5.pdf"; // in GBK
        return List.of(
                file("RFC 2231", "filename*=UTF-8''" + percent(FILE)),
                file("RFC 2231 in GBK", "filename*=GBK''" + percent),
                file(
                        "RFC 2231 in pieces cut inside a character",
                        "filename*0*=UTF-8''%E5%8E%8B%E7%BC%A9%E6%9C;"
                                + " filename*1*=%BA%E6%8A%A5%E4%BF%AE%E5%8D%95; filename*2=.pdf"),
                file("encoded word", "filename=\"" + word(FILE, "GBK") + "\""),
                file("split encoded words", "filename=\"" + splitWords(FILE, "UTF-8", 10) + "\""),
                file("both forms", "filename=\"x.pdf\"; filename*=UTF-8''" + percent(FILE)),
                rawFile("raw GBK", "GBK"),
                rawFile("raw UTF-8", "UTF-8"),
                file("path", "filename=\"" + word("..\\..\\桌面\\" + FILE, "GBK") + "\""));
    }

    private static String percent(String text) {
        var coded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            coded.append(b < 0 ? "%%%02X".formatted(b & 0xff) : String.valueOf((char) b));
        }
        return coded.toString();
    }

    private static ChineseMail subject(String name, String field) {
        byte[] raw = MailMaker.mail().field("Subject: " + field).field("").field("x").toBytes();
        return new ChineseMail("subject " + name, raw, Expected.message().subject(SUBJECT));
    }

    private static ChineseMail raw(String name, String charset) {
        byte[] raw =
                MailMaker.empty()
                        .raw(bytes("From: 张伟 <zhang@kunde.example>\r\n", charset))
                        .raw(bytes("Subject: " + SUBJECT + "\r\n\r\nx", charset))
                        .toBytes();
        return new ChineseMail(
                "header in " + name, raw, Expected.message().subject(SUBJECT).sender("张伟"));
    }

    private static ChineseMail sender(String name, String field) {
        byte[] raw = MailMaker.empty().field("From: " + field).field("").field("x").toBytes();
        return new ChineseMail("sender as " + name, raw, Expected.message().sender("张伟"));
    }

    private static ChineseMail file(String name, String parameter) {
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .part("Content-Type: text/plain; charset=utf-8", "见附件")
                        .attachment(
                                "Content-Type: application/pdf\r\nContent-Disposition: attachment; "
                                        + parameter,
                                new byte[] {1, 2, 3})
                        .close();
        return new ChineseMail(
                "file name as " + name, raw, Expected.message().text("见附件").files(FILE));
    }

    private static ChineseMail rawFile(String name, String charset) {
        byte[] raw =
                MailMaker.mail()
                        .mixed()
                        .field("--b1")
                        .field("Content-Type: application/pdf")
                        .raw(
                                "Content-Disposition: attachment; filename="
                                        + FILE
                                        + "\r\n\r\nx\r\n",
                                charset)
                        .close();
        return new ChineseMail("file name in " + name, raw, Expected.message().files(FILE));
    }
}
