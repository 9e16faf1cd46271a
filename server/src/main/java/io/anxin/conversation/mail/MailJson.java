package io.anxin.conversation.mail;

import io.anxin.conversation.mail.bounce.Bounce;
import io.anxin.conversation.mail.bounce.BounceReason;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mail.mime.MailAttachment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A read mail as one line of JSON; attachments without their content.
final class MailJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MailJson() {}

    static String line(String file, ParsedMail mail) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("file", file);
        json.put("messageId", mail.messageId());
        json.put("inReplyTo", mail.inReplyTo());
        json.put("references", mail.references());
        json.put("date", mail.date() == null ? null : mail.date().toString());
        json.put("subject", mail.subject());
        json.put("from", mail.from() == null ? null : address(mail.from()));
        json.put("replyTo", addresses(mail.replyTo()));
        json.put("to", addresses(mail.to()));
        json.put("cc", addresses(mail.cc()));
        json.put("text", mail.body().text());
        json.put("html", mail.body().html());
        json.put("newText", mail.body().newText());
        json.put("attachments", mail.attachments().stream().map(MailJson::attachment).toList());
        json.put("kind", mail.kind().label());
        json.put("bounces", mail.bounces().stream().map(MailJson::bounce).toList());
        json.put("charset", mail.charset());
        json.put("problems", mail.problems());
        return MAPPER.writeValueAsString(json);
    }

    private static List<Map<String, String>> addresses(List<MailAddress> list) {
        return list.stream().map(MailJson::address).toList();
    }

    private static Map<String, String> address(MailAddress address) {
        var json = new LinkedHashMap<String, String>();
        json.put("name", address.name());
        json.put("address", address.address());
        return json;
    }

    private static Map<String, @Nullable Object> attachment(MailAttachment attachment) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", attachment.name());
        json.put("contentType", attachment.contentType());
        json.put("size", attachment.size());
        json.put("contentId", attachment.contentId());
        json.put("inline", attachment.inline());
        return json;
    }

    private static Map<String, @Nullable Object> bounce(Bounce bounce) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("recipient", bounce.recipient());
        json.put("status", bounce.status());
        json.put("reason", label(bounce.reason()));
        json.put("permanent", bounce.permanent());
        return json;
    }

    /// `USER_UNKNOWN` as `userUnknown`.
    private static String label(BounceReason reason) {
        var label = new StringBuilder();
        for (String word : List.of(reason.name().toLowerCase(Locale.ROOT).split("_", -1))) {
            label.append(
                    label.isEmpty()
                            ? word.substring(0, 1)
                            : word.substring(0, 1).toUpperCase(Locale.ROOT));
            label.append(word.substring(1));
        }
        return label.toString();
    }
}
