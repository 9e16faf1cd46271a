package io.anxin.files;

/// What is known of a stored file.
///
/// @param name cleaned: no path, no control or direction characters
/// @param type media type found in the content, never the one that was claimed
/// @param sizeBytes length of the content
public record StoredFile(FileId id, String name, String type, long sizeBytes, String sha256) {

    /// Whether a browser may show it in place: pictures and PDF.
    public boolean isShowable() {
        return FileKind.of(type).showable();
    }
}
