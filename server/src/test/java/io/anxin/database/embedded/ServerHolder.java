package io.anxin.database.embedded;

import io.anxin.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Path;

/// A program that holds an embedded server until its standard input ends: something to kill.
final class ServerHolder {

    private ServerHolder() {}

    public static void main(String[] args) throws IOException {
        try {
            EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]), 0, () -> System.exit(3));
            System.out.println("READY " + server.pid() + " " + server.url());
            while (System.in.read() >= 0) {
                System.out.println("PID " + server.pid());
            }
            server.close();
        } catch (StartRefused refused) {
            System.out.println("REFUSED " + refused.reason());
        }
        System.exit(0);
    }
}
