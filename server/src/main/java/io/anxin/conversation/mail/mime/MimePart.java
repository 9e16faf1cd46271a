package io.anxin.conversation.mail.mime;

import io.anxin.conversation.mail.header.Headers;
import io.anxin.conversation.mail.header.MessageIds;
import io.anxin.conversation.mail.header.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of a mail: a view on the bytes of the whole mail, decoded only when asked for.
public final class MimePart {

    private final Headers headers;
    private final String type;
    private final Parameters contentType;
    private final Parameters disposition;
    private final List<MimePart> children;
    private final Slice body;

    /// The bytes `from` to `to` of a mail.
    @SuppressWarnings("ArrayRecordComponent") // a view, never compared
    record Slice(byte[] mail, int from, int to) {}

    MimePart(Headers headers, String type, Slice body, List<MimePart> children) {
        this.headers = headers;
        this.type = type;
        this.contentType = Parameters.parse(headers.value("content-type"));
        this.disposition = Parameters.parse(headers.value("content-disposition"));
        this.children = children;
        this.body = body;
    }

    public Headers headers() {
        return headers;
    }

    /// `type/subtype`, lower case; what the part is read as when its own claim is unusable.
    public String type() {
        return type;
    }

    public List<MimePart> children() {
        return children;
    }

    /// This part and all below it, in the order of the mail.
    public Stream<MimePart> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(MimePart::all));
    }

    /// The parts that make up this mail, without those of mails attached to it.
    public Stream<MimePart> own() {
        return type.equals("message/rfc822")
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), children.stream().flatMap(MimePart::own));
    }

    public @Nullable String parameter(String name) {
        return contentType.get(name);
    }

    boolean isAttached() {
        return disposition.value().equals("attachment");
    }

    boolean isInline() {
        return disposition.value().equals("inline");
    }

    @Nullable String fileName() {
        String name = disposition.get("filename");
        return name != null && !name.isBlank() ? name : contentType.get("name");
    }

    @Nullable String contentId() {
        List<String> ids = MessageIds.of(headers.value("content-id"));
        if (!ids.isEmpty()) {
            return ids.getFirst();
        }
        String raw = headers.value("content-id").replaceAll("[<>\\s]", "");
        return raw.isEmpty() ? null : raw;
    }

    String transferEncoding() {
        String value = headers.value("content-transfer-encoding").toLowerCase(Locale.ROOT);
        return value.replaceAll("[;(].*", "").replaceAll("[\\s\"]", "");
    }

    /// The decoded content.
    public byte[] content() {
        return TransferCoding.decode(body, transferEncoding());
    }

    /// How large the content can be at most, without decoding it.
    int encodedSize() {
        return body.to() - body.from();
    }
}
