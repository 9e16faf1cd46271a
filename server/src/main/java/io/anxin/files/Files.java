package io.anxin.files;

import io.anxin.access.Actor;
import io.anxin.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores files and serves them safely. Who may fetch a file is the business of the module that
/// keeps it: there is no public address of a bare file id.
@Service
public class Files {

    private static final String COLUMNS =
            "select id, name, type, size_bytes, sha256 from files.file ";

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient sql;
    private final ContentStore contents;
    private final TextReader reader;
    private final Clock clock;

    Files(JdbcClient sql, ContentStore contents, TextReader reader, Clock clock) {
        this.sql = sql;
        this.contents = contents;
        this.reader = reader;
        this.clock = clock;
    }

    /// Stores a file for good, as part of the caller's transaction.
    ///
    /// @param fileName as the sender called it; cleaned here
    /// @throws FileTooLarge above 30 MB
    @Transactional
    public StoredFile store(Actor actor, String fileName, InputStream bytes) {
        return insert(fileName, bytes, ContentStore.MOST_BYTES, null);
    }

    /// Stores a file for a composer: it is removed after a day unless [#keep] is called for it.
    @Transactional
    public StoredFile upload(Actor actor, String fileName, InputStream bytes) {
        return insert(fileName, bytes, ContentStore.MOST_BYTES, actor.account().value());
    }

    /// Stores what the program itself has made, however large, as part of the caller's transaction.
    /// To be given back by [#release] once nobody needs it.
    @Transactional
    public StoredFile produce(String fileName, InputStream bytes) {
        return insert(fileName, bytes, ContentStore.MOST_BYTES_MADE, null);
    }

    /// Nobody needs the file any more: it goes like an upload that nobody kept.
    @Transactional
    public void release(FileId id) {
        sql.sql("update files.file set pending_of = ? where id = ?")
                .params(NOBODY, id.value())
                .update();
    }

    /// Attaches uploads of the actor to something, as part of the caller's transaction.
    ///
    /// @return in the order asked for
    /// @throws NotFound when one of them is not a pending upload of this actor
    @Transactional
    public List<StoredFile> keep(Actor actor, Collection<FileId> uploads) {
        return uploads.stream().map(id -> keep(actor.account().value(), id)).toList();
    }

    public Optional<StoredFile> find(FileId id) {
        return sql.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query((row, _) -> file(row))
                .optional();
    }

    /// Those of the ids that exist, in one query.
    public List<StoredFile> find(Collection<FileId> ids) {
        UUID[] wanted = ids.stream().map(FileId::value).toArray(UUID[]::new);
        return sql.sql(COLUMNS + "where id = any (?)")
                .param(wanted)
                .query((row, _) -> file(row))
                .list();
    }

    /// A pending upload, for the composer of the one who uploaded it.
    ///
    /// @throws NotFound for everybody else
    public StoredFile pending(Actor actor, FileId id) {
        return sql.sql(COLUMNS + "where id = ? and pending_of = ?")
                .params(id.value(), actor.account().value())
                .query((row, _) -> file(row))
                .optional()
                .orElseThrow(() -> new NotFound("file", id));
    }

    /// The content; to be closed by the caller.
    ///
    /// @throws NotFound when there is no such file
    public InputStream open(FileId id) {
        try {
            return java.nio.file.Files.newInputStream(contents.path(get(id).sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a document, read in a process of its own.
    ///
    /// @param longest characters; the rest is left out
    /// @return empty when there is no text, or none that can be read
    public String text(FileId id, int longest) {
        StoredFile file = get(id);
        return TextExtraction.types().stream().anyMatch(file.type()::startsWith)
                ? reader.read(contents.path(file.sha256()), file.name(), longest)
                : "";
    }

    /// The answer that hands a file to a browser, after the owning module has checked the rights.
    ///
    /// @param inline shows it in place where that is harmless; everything else is a download
    public ResponseEntity<Resource> serve(FileId id, boolean inline) {
        StoredFile file = get(id);
        FileKind kind = FileKind.of(file.type());
        boolean shown = inline && kind.showable();
        ContentDisposition disposition =
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(
                        shown
                                ? MediaType.parseMediaType(file.type())
                                : MediaType.APPLICATION_OCTET_STREAM)
                .eTag('"' + file.sha256() + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", kind.contentSecurityPolicy())
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(new FileSystemResource(contents.path(file.sha256())));
    }

    private StoredFile get(FileId id) {
        return find(id).orElseThrow(() -> new NotFound("file", id));
    }

    private StoredFile insert(
            String fileName, InputStream bytes, long mostBytes, @Nullable UUID pendingOf) {
        Content content = contents.write(bytes, mostBytes, this::keepFromSweeper);
        String name = FileName.clean(fileName);
        StoredFile file =
                new StoredFile(
                        FileId.next(),
                        name,
                        FileTypes.of(content.path(), name),
                        content.sizeBytes(),
                        content.sha256());
        sql.sql(
                        """
                        insert into files.file
                            (id, sha256, name, type, size_bytes, created_at, pending_of)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                file.id().value(),
                                file.sha256(),
                                file.name(),
                                file.type(),
                                file.sizeBytes(),
                                Timestamp.from(clock.instant()),
                                pendingOf))
                .update();
        return file;
    }

    /// The sweeper removes bytes only under the exclusive side of this lock, so bytes found in the
    /// store stay there until the row that needs them is committed.
    private void keepFromSweeper(String sha256) {
        sql.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))::text")
                .param(sha256)
                .query(String.class)
                .single();
    }

    private StoredFile keep(UUID account, FileId id) {
        return sql.sql(
                        """
                        update files.file set pending_of = null where id = ? and pending_of = ?
                        returning id, name, type, size_bytes, sha256
                        """)
                .params(id.value(), account)
                .query((row, _) -> file(row))
                .optional()
                .orElseThrow(() -> new NotFound("file", id));
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size_bytes"),
                row.getString("sha256"));
    }
}
