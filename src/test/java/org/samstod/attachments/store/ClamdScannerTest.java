package org.samstod.attachments.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Speaks to a small daemon that knows the INSTREAM command and calls a file infected when it holds the word EICAR. */
@Timeout(20)
class ClamdScannerTest {

    @TempDir
    Path folder;

    private boolean ask(byte[] bytes, String answer) throws Exception {
        Path file = Files.write(folder.resolve("file"), bytes);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> serve(server, answer));
            boolean clean = ClamdScanner.ask(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), file);
            assertEquals(bytes.length, seen.get().length, "the whole file is shown");
            return clean;
        }
    }

    private static byte[] serve(ServerSocket server, String answer) {
        try (Socket socket = server.accept(); DataInputStream in = new DataInputStream(socket.getInputStream())) {
            assertEquals("zINSTREAM\0", new String(in.readNBytes(10), StandardCharsets.US_ASCII));
            java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all.write(in.readNBytes(length));
            }
            boolean infected = all.toString(StandardCharsets.US_ASCII).contains("EICAR");
            String reply = answer != null ? answer : infected ? "stream: Test-Signature FOUND\0" : "stream: OK\0";
            socket.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
            return all.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void file_isShownWhole_andTheAnswerUnderstood() throws Exception {
        assertTrue(ask(new byte[100_000], null));
        assertFalse(ask(("x".repeat(50_000) + "EICAR").getBytes(StandardCharsets.US_ASCII), null));
    }

    @Test
    void unclearAnswer_isNoAnswer() {
        assertThrows(IOException.class, () -> ask(new byte[10], "INSTREAM size limit exceeded. ERROR\0"));
        assertThrows(IOException.class, () -> ask(new byte[10], ""));
    }
}
