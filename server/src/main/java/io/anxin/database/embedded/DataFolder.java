package io.anxin.database.embedded;

import io.anxin.shared.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/// The data folder, held by one program at a time.
///
/// ```
/// anxin.lock          locked while a program runs; holds its process id
/// postgres/           the database cluster
/// postgres.password   of the database user, readable by the owner alone
/// postgres.log        what the server says
/// programs/           PostgreSQL itself, unpacked; may be deleted
/// ```
final class DataFolder {

    private static final long LARGEST_LOG_BYTES = 10_000_000;

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// @throws StartRefused when another program holds it or it cannot be written
    static DataFolder hold(Path path) throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            return new DataFolder(folder.toRealPath(), lock(folder));
        } catch (AccessDeniedException | FileAlreadyExistsException _) {
            throw new StartRefused("dataFolderNotWritable", folder);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path file = folder.resolve("anxin.lock");
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new StartRefused("otherInstance", folder, holder.isEmpty() ? "?" : holder);
        }
        channel.truncate(0);
        byte[] holder = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(holder));
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    void release() throws IOException {
        lock.close();
    }

    Path cluster() {
        return folder.resolve("postgres");
    }

    /// Where a cluster is made before it becomes [#cluster] in one step.
    Path unfinishedCluster() {
        return folder.resolve("postgres.unfinished");
    }

    Path programs() {
        return folder.resolve("programs");
    }

    Path passwordFile() {
        return folder.resolve("postgres.password");
    }

    /// The server's log; a long one is put aside first.
    Path log() throws IOException {
        Path log = folder.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            if (Files.exists(cluster())) {
                throw new StartRefused("passwordLost", passwordFile());
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Folders.writePrivately(
                    passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(passwordFile()).strip();
    }

    /// @throws StartRefused when the cluster was written by another major version, which PostgreSQL
    ///   cannot read
    void requireVersion(String ours) throws IOException {
        Path file = cluster().resolve("PG_VERSION");
        if (Files.exists(file)) {
            String found = Files.readString(file).strip();
            if (!found.equals(ours)) {
                throw new StartRefused("otherMajorVersion", cluster(), found, ours);
            }
        }
    }
}
