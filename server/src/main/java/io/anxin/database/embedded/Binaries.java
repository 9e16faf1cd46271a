package io.anxin.database.embedded;

import io.anxin.shared.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once into a folder named by their checksum.
final class Binaries {

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

    private Binaries() {}

    /// @param home folder below which versions are kept
    /// @return the folder that holds `bin`, `lib` and `share`
    static Path unpacked(Path home) throws IOException {
        URL archive = archive();
        Path target = home.resolve("postgresql-" + checksum(archive));
        if (Files.isDirectory(target)) {
            return target;
        }
        LOG.info("Unpacking PostgreSQL into {}", target);
        Path half = Files.createDirectories(home).resolve("unpacking");
        Folders.delete(half);
        try (InputStream stream = archive.openStream()) {
            unpack(stream, half);
        }
        return Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static URL archive() {
        String system = system();
        String name = "/postgres-" + system + ".txz";
        URL found = Binaries.class.getResource(name);
        if (found == null) {
            throw new StartRefused("noPostgresForThisMachine", system);
        }
        return found;
    }

    /// The spelling of operating system and processor in the names of the archives.
    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family =
                name.contains("mac") ? "darwin" : name.contains("windows") ? "windows" : "linux";
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (processor) {
            case "amd64", "x86_64" -> family + "-x86_64";
            case "aarch64", "arm64" -> family + (family.equals("linux") ? "-arm_64v8" : "-arm_64");
            default -> family + "-" + processor;
        };
    }

    /// The jar knows it, so that nothing need be read to find what is unpacked already.
    private static String checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return "unnamed";
    }

    private static void unpack(InputStream stream, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(stream, 1 << 16)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
                entry = tar.getNextEntry();
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && Folders.arePosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
