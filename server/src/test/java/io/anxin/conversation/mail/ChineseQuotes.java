package io.anxin.conversation.mail;

import io.anxin.conversation.mail.ChineseMail.Expected;
import java.util.ArrayList;
import java.util.List;

/// How Chinese mail programs quote and sign, as their users see it.
final class ChineseQuotes {

    private static final String NEW = "收到，明天上午可以上门。\n地址没有变。";
    private static final String OLD = "请问您什么时间方便？";

    private ChineseQuotes() {}

    static List<ChineseMail> cases() {
        var all = new ArrayList<ChineseMail>();
        text().forEach((old) -> all.add(text(old)));
        html().forEach((old) -> all.add(html(old)));
        all.add(
                new ChineseMail(
                        "answer between the quotes",
                        MailMaker.mail().plain("> 什么时间？\n明天上午。\n> 什么地址？\n没有变。"),
                        Expected.message().fresh("> 什么时间？\n明天上午。\n> 什么地址？\n没有变。")));
        all.add(
                new ChineseMail(
                        "a sentence that only looks like a quote",
                        MailMaker.mail().plain("在说明书第三页写道：滤芯半年一换。\n是真的吗？"),
                        Expected.message().fresh("在说明书第三页写道：滤芯半年一换。\n是真的吗？")));
        return all;
    }

    /// Name of the style, a bar, and the older mail in it.
    private static List<String> text() {
        return List.of(
                "QQ|------------------ 原始邮件 ------------------\n发件人: \"安心客服\" <s@anxin.example>;\n发送时间: 2026年3月2日(星期一) 上午10:00\n收件人: \"张伟\"<zhang@kunde.example>;\n主题: 回复：滤芯\n\n",
                "QQ 回复|---原始邮件---\n发件人: \"安心客服\"<s@anxin.example>\n发送时间: 2026年3月2日(周一) 上午10:00\n收件人: \"张伟\"<zhang@kunde.example>;\n主题: 滤芯\n\n",
                "Foxmail|发件人： 安心客服\n发送时间： 2026-03-02 10:00\n收件人： zhang\n主题： 回复: 滤芯\n",
                "163|At 2026-03-02 10:00:00, \"安心客服\" <s@anxin.example> wrote:\n>",
                "163 中文|在 2026-03-02 10:00:00，\"安心客服\" <s@anxin.example> 写道：\n>",
                "网易邮箱大师|---- 回复的原邮件 ----\n| 发件人 | 安心客服<s@anxin.example> |\n| 日期 | 2026年03月02日 10:00 |\n| 收件人 | zhang@kunde.example |\n| 主题 | 滤芯 |\n",
                "Outlook|发件人: 安心客服 <s@anxin.example>\n发送时间: 2026年3月2日 10:00\n收件人: 张伟 <zhang@kunde.example>\n主题: 回复: 滤芯\n\n",
                "Outlook 手机|________________________________\n发件人: 安心客服 <s@anxin.example>\n发送时间: Monday, March 2, 2026 10:00:00 AM\n收件人: 张伟 <zhang@kunde.example>\n主题: 滤芯\n\n",
                "Apple|> 在 2026年3月2日，上午10:00，安心客服 <s@anxin.example> 写道：\n> \n> ",
                "Apple 2|发自我的iPhone\n\n> 在 2026年3月2日，10:00，安心客服 <s@anxin.example> 写道：\n> \n> ",
                "Gmail|安心客服 <s@anxin.example> 于2026年3月2日周一 10:00写道：\n\n> ",
                "Gmail 台灣|安心客服 <s@anxin.example> 於 2026年3月2日 週一 上午10:00寫道：\n\n> ",
                "钉钉/阿里云|------------------------------------------------------------------\n发件人：安心客服 <s@anxin.example>\n发送时间：2026年3月2日(星期一) 10:00\n收件人：张伟 <zhang@kunde.example>\n主　题：滤芯\n\n",
                "Coremail|-----原始邮件-----\n发件人:\"安心客服\" <s@anxin.example>\n发送时间:2026-03-02 10:00:00 (星期一)\n收件人: zhang@kunde.example\n抄送: \n主题: 滤芯\n\n",
                "华为手机|发自我的华为手机\n\n-------- 原始邮件 --------\n发件人： 安心客服 <s@anxin.example>\n日期： 2026年3月2日周一 10:00\n收件人： zhang@kunde.example\n主题： 滤芯\n",
                "Yahoo 台灣|安心客服 <s@anxin.example> 於 2026年3月2日 10:00 寫道：\n>",
                "企业微信|\n------------------ Original ------------------\nFrom:  \"安心客服\"<s@anxin.example>;\nDate:  Mon, Mar 2, 2026 10:00 AM\nTo:  \"张伟\"<zhang@kunde.example>;\nSubject:  滤芯\n\n",
                "转发|-------- 转发邮件信息 --------\n发件人：\"安心客服\" <s@anxin.example>\n发送日期：2026-03-02 10:00:00\n收件人：zhang@kunde.example\n主题：滤芯\n");
    }

    private static List<String> html() {
        return List.of(
                "QQ|<div><br></div><div style=\"font-size:12px\">------------------&nbsp;原始邮件&nbsp;------------------</div><div>发件人: s@anxin.example</div><div>%s</div>",
                "163|<div id=\"isReplyContent\"><br>在 2026-03-02，s@anxin.example 写道：<blockquote>%s</blockquote></div>",
                "163 新版|<p>At 2026-03-02 10:00:00, \"安心客服\" &lt;s@anxin.example&gt; wrote:</p><blockquote id=\"isReplyContent\">%s</blockquote>",
                "Foxmail|<div style=\"border:none;border-top:solid #B5C4DF 1.0pt\"><div><b>发件人：</b> s@anxin.example</div></div><div>%s</div>",
                "Outlook|<div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p><b>发件人:</b> 安心客服</p></div><p>%s</p>",
                "Apple|<div><br><blockquote type=\"cite\"><div>在 2026年3月2日，10:00，安心客服 写道：</div><div>%s</div></blockquote></div>",
                "阿里云|<div class=\"__aliyun_previous_quote\">发件人：安心客服<br>%s</div>",
                "网易邮箱大师|<div class=\"ntes-mailmaster-quote\"><div>---- 回复的原邮件 ----</div>%s</div>");
    }

    private static ChineseMail text(String style) {
        int bar = style.indexOf('|');
        String old = style.substring(bar + 1) + OLD;
        return new ChineseMail(
                "text quoted by " + style.substring(0, bar),
                MailMaker.mail().plain(NEW + "\n\n" + old),
                Expected.message().fresh(NEW));
    }

    private static ChineseMail html(String style) {
        int bar = style.indexOf('|');
        String page =
                "<html><body><div>"
                        + NEW.replace("\n", "<br>")
                        + "</div>"
                        + style.substring(bar + 1).formatted(OLD)
                        + "</body></html>";
        return new ChineseMail(
                "HTML quoted by " + style.substring(0, bar),
                MailMaker.mail().html(page),
                Expected.message().fresh(NEW));
    }
}
