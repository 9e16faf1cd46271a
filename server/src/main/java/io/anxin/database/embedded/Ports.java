package io.anxin.database.embedded;

import io.anxin.shared.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports of the loopback interface.
final class Ports {

    private Ports() {}

    /// @param wanted 0 for any free one
    static int choose(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (java.net.BindException _) {
            throw new StartRefused("databasePortTaken", Integer.toString(wanted));
        }
    }
}
