package io.anxin.files;

/// How a media type is handed to a browser. Whatever is not known to be harmless is only ever
/// downloaded: HTML, SVG and XML run scripts, and an unknown type may be guessed to be one of them.
enum FileKind {
    PICTURE(true, "sandbox; default-src 'none'; style-src 'unsafe-inline'"),
    /// Not sandboxed, because browsers refuse their own PDF viewer inside a sandbox; it runs apart
    /// from the page anyhow.
    DOCUMENT(true, "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"),
    OTHER(false, "sandbox; default-src 'none'");

    private final boolean showable;
    private final String contentSecurityPolicy;

    FileKind(boolean showable, String contentSecurityPolicy) {
        this.showable = showable;
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    static FileKind of(String type) {
        return switch (type) {
            case "image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/avif" ->
                    PICTURE;
            case "application/pdf" -> DOCUMENT;
            default -> OTHER;
        };
    }

    boolean showable() {
        return showable;
    }

    String contentSecurityPolicy() {
        return contentSecurityPolicy;
    }
}
