package io.anxin.conversation.mail;

import static io.anxin.conversation.mail.ChineseMail.word;

import io.anxin.conversation.mail.ChineseMail.Expected;
import io.anxin.conversation.mail.ChineseMail.Failed;
import io.anxin.conversation.mail.bounce.BounceReason;
import java.util.ArrayList;
import java.util.List;

/// Automatic answers and failed deliveries in the wording of Chinese mail systems, and customers
/// who only write about them.
final class ChineseMachines {

    private static final String TO = "zhang.wei@kunde.example";

    private ChineseMachines() {}

    static List<ChineseMail> cases() {
        var all = new ArrayList<ChineseMail>();
        all.addAll(answers());
        all.addAll(bounces());
        all.addAll(reports());
        all.addAll(customers());
        return all;
    }

    private static List<ChineseMail> answers() {
        return List.of(
                answer("Subject: " + word("自动回复:Re:您的工单已受理", "GBK")),
                answer("Subject: " + word("自动回复：出差中", "UTF-8")),
                answer("Subject: " + word("【自动回复】我在休假", "UTF-8")),
                answer("Subject: " + word("回复：您的工单 (自动回复)", "UTF-8")),
                answer("Subject: " + word("您的工单", "UTF-8") + "\r\nAuto-Submitted: auto-replied"),
                answer("Subject: " + word("休假通知", "GBK") + "\r\nX-Autoreply: yes"),
                answer("Subject: " + word("自動回覆: 休假", "Big5")));
    }

    private static ChineseMail answer(String header) {
        byte[] raw =
                MailMaker.mail()
                        .field(header)
                        .field("Content-Type: text/plain; charset=utf-8")
                        .field("")
                        .field("您好，您的邮件我已收到，我会尽快给您回复。")
                        .toBytes();
        return new ChineseMail(
                "automatic answer " + header.length(), raw, Expected.of(MailKind.AUTO_REPLY));
    }

    private static List<ChineseMail> bounces() {
        return List.of(
                bounce(
                        "PostMaster@qq.com|来自qq.com的退信|很抱歉，您的邮件被退回来了……\n\n原邮件信息：\n时间　2026-03-02 10:00:00\n主题　工单更新\n收件人　"
                                + TO
                                + "\n\n退信原因：\n收件人邮件地址("
                                + TO
                                + ")不存在，邮件无法送达。\nhost mx.kunde.example[1.2.3.4] said: 550 Mailbox not found. http://service.mail.qq.com/\n\n解决方案：\n请检查您的收件人邮件地址，核实后重新发送。",
                        new Failed(TO, null, BounceReason.USER_UNKNOWN, true)),
                bounce(
                        "Postmaster@163.com|系统退信/Systems bounce|抱歉，您的邮件被退回来了……\n原邮件信息:\n时间: 2026-03-02 10:00:00\n主题: 工单更新\n收件人: "
                                + TO
                                + "\n退信原因: 对方邮箱已满\n英文说明: SMTP error, RCPT TO: 552 5.2.2 "
                                + TO
                                + " user over quota\n建议解决方案: 请联系您的收件人清理邮箱后再次发送。",
                        new Failed(TO, "5.2.2", BounceReason.MAILBOX_FULL, true)),
                bounce(
                        "postmaster@126.com|系统退信|您的邮件无法投递到以下收件人：\n"
                                + TO
                                + "\n退信原因：被对方服务器拒收，疑似垃圾邮件。\nSMTP error, DOT: 554 DT:SPM 163 smtp",
                        new Failed(TO, null, BounceReason.BLOCKED, true)),
                bounce(
                        "MAILER-DAEMON@sina.com|系统退信|您发给 "
                                + TO
                                + " 的邮件投递失败。\n原因：对方域名无法解析\nConnected to DNS: no MX record",
                        new Failed(TO, null, BounceReason.HOST_UNKNOWN, true)),
                bounce(
                        "MAILER-DAEMON@aliyun.com|邮件投递失败 Delivery failure|以下收件人的邮件投递失败：\n<"
                                + TO
                                + ">: 550 5.7.1 Message rejected by policy，被对方策略拒绝",
                        new Failed(TO, "5.7.1", BounceReason.POLICY, true)),
                bounce(
                        "postmaster@kunde.example|退信通知|收件人: "
                                + TO
                                + "\n邮件过大，超过对方邮箱允许的大小限制（20MB），未能送达。",
                        new Failed(TO, null, BounceReason.TOO_LARGE, true)),
                bounce(
                        "postmaster@263.net|来自263的系统退信|您的邮件未送达：" + TO + "\n该账号已被停用，请与对方确认。",
                        new Failed(TO, null, BounceReason.MAILBOX_DISABLED, true)),
                bounce(
                        "postmaster@corp.cn|退信：工单更新|由于连接对方服务器超时，邮件多次重试后仍未能送达 "
                                + TO
                                + " ，已放弃投递。\n451 4.4.1 connection timed out",
                        new Failed(TO, "4.4.1", BounceReason.SYSTEM, false)),
                bounce(
                        "postmaster@coremail.cn|投递失败|<"
                                + TO
                                + ">: 550 5.1.1 User unknown 收件人不存在\n\n----- 原始邮件 -----\nFrom: service@anxin.example\nTo: other@kunde.example\nSubject: 工单更新",
                        new Failed(TO, "5.1.1", BounceReason.USER_UNKNOWN, true)),
                delay("postmaster@kunde.example|延迟投递通知|您发送给 " + TO + " 的邮件暂时无法投递，系统仍在尝试，请勿重复发送。"),
                delay(
                        "postmaster@outlook.example|传递延迟: 工单更新|向以下收件人或组的传递被延迟:\n"
                                + TO
                                + "\n此邮件还没有送达。将继续尝试传递此邮件。"));
    }

    /// Reports with a part for machines.
    private static List<ChineseMail> reports() {
        return List.of(
                report(
                        "未送达: 工单更新|无法将邮件传递给以下收件人或组:\n张伟\n找不到您输入的电子邮件地址。|Final-Recipient: rfc822;"
                                + TO
                                + "\r\nAction: failed\r\nStatus: 5.1.10\r\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound",
                        MailKind.BOUNCE,
                        new Failed(TO, "5.1.10", BounceReason.USER_UNKNOWN, true)),
                report(
                        "退信|您的邮件被拒收。|Final-Recipient: rfc822;"
                                + TO
                                + "\r\nAction: failed\r\nStatus: 5.7.1\r\nDiagnostic-Code: smtp;554 5.7.1 blocked using blacklist",
                        MailKind.BOUNCE,
                        new Failed(TO, "5.7.1", BounceReason.BLOCKED, true)),
                report(
                        "邮件延迟|邮件尚未送达，系统将会重试。|Final-Recipient: rfc822;"
                                + TO
                                + "\r\nAction: delayed\r\nStatus: 4.4.1",
                        MailKind.DELAYED_BOUNCE,
                        new Failed(TO, "4.4.1", BounceReason.DELAYED, false)),
                report(
                        "已送达: 工单更新|您的邮件已送达以下收件人。|Final-Recipient: rfc822;"
                                + TO
                                + "\r\nAction: delivered\r\nStatus: 2.0.0",
                        MailKind.AUTO_REPLY));
    }

    private static List<ChineseMail> customers() {
        return List.of(
                customer("我收到退信", "你好，我给 li@anxin.example 发邮件总是退信，怎么回事？"),
                customer("退货退款", "净水器无法使用，要求退回，快递被拒收了。"),
                customer("投递失败的包裹", "快递显示投递失败，请重新发货，电话 13800000000。"),
                customer("回复: 延迟发货", "订单已延迟三天，仍在等待。"));
    }

    private static ChineseMail bounce(String form, Failed failed) {
        String[] parts = form.split("\\|", 3);
        return new ChineseMail(
                "bounce of " + parts[0] + ": " + parts[1],
                fromMachine(parts[0], parts[1]).raw(parts[2], "GB18030").toBytes(),
                Expected.of(MailKind.BOUNCE).failed(failed));
    }

    private static ChineseMail delay(String form) {
        String[] parts = form.split("\\|", 3);
        return new ChineseMail(
                "delay of " + parts[0],
                fromMachine(parts[0], parts[1]).raw(parts[2], "GB18030").toBytes(),
                Expected.of(MailKind.DELAYED_BOUNCE)
                        .failed(new Failed(TO, null, BounceReason.DELAYED, false)));
    }

    private static MailMaker fromMachine(String from, String subject) {
        return MailMaker.empty()
                .field("From: " + from)
                .field("To: service@anxin.example")
                .field("Subject: " + word(subject, "GBK"))
                .field("Content-Type: text/plain; charset=gb2312")
                .field("");
    }

    private static ChineseMail report(String form, MailKind kind, Failed... failed) {
        String[] parts = form.split("\\|", 3);
        byte[] raw =
                MailMaker.empty()
                        .field("From: postmaster@kunde.example")
                        .field("To: service@anxin.example")
                        .field("Subject: " + word(parts[0], "UTF-8"))
                        .field(
                                "Content-Type: multipart/report; report-type=delivery-status;"
                                        + " boundary=b1")
                        .field("")
                        .part("Content-Type: text/plain; charset=utf-8", parts[1])
                        .part(
                                "Content-Type: message/delivery-status",
                                "Reporting-MTA: dns; mx.kunde.example\r\n\r\n" + parts[2])
                        .close();
        return new ChineseMail(
                "report: " + parts[0],
                raw,
                Expected.of(kind).files("attachment-1.txt").failed(failed));
    }

    private static ChineseMail customer(String subject, String text) {
        byte[] raw =
                MailMaker.mail()
                        .field("Subject: " + word(subject, "UTF-8"))
                        .field("Content-Type: text/plain; charset=utf-8")
                        .field("")
                        .field(text)
                        .toBytes();
        return new ChineseMail(
                "customer: " + subject, raw, Expected.message().subject(subject).text(text));
    }
}
