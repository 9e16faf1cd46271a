package io.anxin.database.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the server is run: what is told to be committed is on the disk, nothing but this machine can
/// connect, and program and server together fit into a laptop's memory.
final class ServerSettings {

    private static final Map<String, String> FIXED =
            Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("password_encryption", "scram-sha-256"),
                    Map.entry("max_connections", "60"),
                    Map.entry("shared_buffers", "128MB"),
                    Map.entry("effective_cache_size", "1GB"),
                    Map.entry("work_mem", "8MB"),
                    Map.entry("maintenance_work_mem", "64MB"),
                    Map.entry("max_wal_size", "1GB"),
                    Map.entry("random_page_cost", "1.1"), // solid state disks
                    Map.entry("jit", "off"), // our queries are short
                    Map.entry("huge_pages", "off"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("timezone", "UTC"),
                    Map.entry("lc_messages", "C"),
                    Map.entry("log_checkpoints", "off"),
                    Map.entry("idle_in_transaction_session_timeout", "10min"));

    private ServerSettings() {}

    static List<String> arguments(Path cluster, int port) {
        List<String> words = new ArrayList<>(List.of("-D", cluster.toString()));
        words.addAll(List.of("-p", Integer.toString(port)));
        new TreeMap<>(FIXED)
                .forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }
}
