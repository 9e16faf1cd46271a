package io.anxin.conversation.mail.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// HTML of strangers made harmless. Layout tables and a limited set of styles stay. Scripts, forms,
/// frames, SVG, MathML and comments go. Links open elsewhere and tell nothing. Pictures from the
/// network are not loaded: their address moves to `data-remote-src`, so that the reader decides.
public final class HtmlSanitizer {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,5}(?:\\.\\d{1,3})?%?(?:px)?");
    private static final Pattern COLOR = Pattern.compile("#?[A-Za-z0-9]{1,20}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z-]{1,20}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern PICTURE_DATA =
            Pattern.compile("(?is)data:image/(?:png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=\\s]*");

    private static final CssSchema STYLES =
            CssSchema.withProperties(
                    Set.of(
                            "background-color",
                            "border",
                            "border-bottom",
                            "border-collapse",
                            "border-color",
                            "border-left",
                            "border-right",
                            "border-spacing",
                            "border-style",
                            "border-top",
                            "border-width",
                            "color",
                            "direction",
                            "font",
                            "font-family",
                            "font-size",
                            "font-style",
                            "font-weight",
                            "height",
                            "letter-spacing",
                            "line-height",
                            "list-style-type",
                            "margin",
                            "margin-bottom",
                            "margin-left",
                            "margin-right",
                            "margin-top",
                            "max-width",
                            "padding",
                            "padding-bottom",
                            "padding-left",
                            "padding-right",
                            "padding-top",
                            "text-align",
                            "text-decoration",
                            "text-indent",
                            "vertical-align",
                            "white-space",
                            "width"));

    private static final List<String> ELEMENTS =
            List.of(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "a",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "strike",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "big",
                    "tt",
                    "code",
                    "pre",
                    "kbd",
                    "samp",
                    "q",
                    "cite",
                    "abbr",
                    "blockquote",
                    "center",
                    "font",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "img",
                    "address");

    private static final PolicyFactory POLICY = policy();

    private HtmlSanitizer() {}

    public static String sanitise(String html) {
        return POLICY.sanitize(html).strip();
    }

    private static PolicyFactory policy() {
        var builder =
                new HtmlPolicyBuilder()
                        .allowElements(ELEMENTS.toArray(String[]::new))
                        .allowUrlProtocols("http", "https", "mailto", "tel", "cid", "data")
                        .allowStyling(STYLES)
                        .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                        .allowWithoutAttributes("a", "font", "span", "img")
                        .allowElements(HtmlSanitizer::link, "a")
                        .allowElements(HtmlSanitizer::picture, "img");
        attributes(builder);
        return builder.toFactory();
    }

    private static void attributes(HtmlPolicyBuilder builder) {
        builder.allowAttributes("href")
                .matching((AttributePolicy) HtmlSanitizer::target)
                .onElements("a");
        builder.allowAttributes("src")
                .matching((AttributePolicy) HtmlSanitizer::source)
                .onElements("img");
        builder.allowAttributes("alt", "title").onElements("img", "a", "abbr", "td", "th");
        builder.allowAttributes(
                        "width",
                        "height",
                        "border",
                        "cellpadding",
                        "cellspacing",
                        "hspace",
                        "vspace")
                .matching(LENGTH)
                .onElements("table", "td", "th", "tr", "col", "colgroup", "img", "hr");
        builder.allowAttributes("align", "valign", "dir", "type").matching(WORD).globally();
        builder.allowAttributes("bgcolor", "color").matching(COLOR).globally();
        builder.allowAttributes("face")
                .matching(Pattern.compile("[\\p{L}\\p{N} ,.'_-]{1,200}"))
                .onElements("font");
        builder.allowAttributes("size").matching(Pattern.compile("[+-]?\\d")).onElements("font");
        builder.allowAttributes("colspan", "rowspan", "start", "span")
                .matching(NUMBER)
                .onElements("td", "th", "ol", "col", "colgroup");
        builder.allowAttributes("lang").matching(Pattern.compile("[A-Za-z-]{2,20}")).globally();
    }

    private static @Nullable String target(String element, String attribute, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        boolean known =
                lower.startsWith("http://")
                        || lower.startsWith("https://")
                        || lower.startsWith("mailto:")
                        || lower.startsWith("tel:");
        return known ? value : null;
    }

    private static @Nullable String source(String element, String attribute, String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("data:")) {
            return PICTURE_DATA.matcher(value.strip()).matches() ? value.strip() : null;
        }
        boolean known =
                lower.startsWith("cid:")
                        || lower.startsWith("https://")
                        || lower.startsWith("http://")
                        || lower.startsWith("//");
        return known ? value.strip() : null;
    }

    private static String link(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        if (href >= 0 && href % 2 == 0) {
            attributes.add("target");
            attributes.add("_blank");
        }
        return element;
    }

    private static String picture(String element, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            String value = attributes.get(i + 1);
            if (attributes.get(i).equals("src")
                    && !value.startsWith("cid:")
                    && !value.startsWith("data:")) {
                attributes.set(i, "data-remote-src");
            }
        }
        return element;
    }
}
