package org.samstod.attachments.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.samstod.attachments.domain.Scanner;

/** ClamAV's daemon by its INSTREAM command, when {@code samstod.files.scanner} is {@code host:port}. */
@ApplicationScoped
public class ClamdScanner implements Scanner {

    private static final int TIMEOUT = 30_000;

    @Inject
    Config config;

    @Override
    public boolean isConfigured() {
        return address().isPresent();
    }

    @Override
    public boolean isClean(Path file) throws IOException {
        String[] address = address().orElseThrow().split(":", 2);
        return ask(new InetSocketAddress(address[0], Integer.parseInt(address[1])), file);
    }

    static boolean ask(InetSocketAddress scanner, Path file) throws IOException {
        try (Socket socket = new Socket(); InputStream in = Files.newInputStream(file)) {
            socket.connect(scanner, TIMEOUT);
            socket.setSoTimeout(TIMEOUT);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[8192];
            for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                out.writeInt(count);
                out.write(chunk, 0, count);
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(4096), StandardCharsets.UTF_8).replace("\0", "").strip();
            if (answer.endsWith("FOUND")) {
                return false;
            }
            if (answer.endsWith(": OK")) {
                return true;
            }
            throw new IOException("the scanner did not give a clear answer");
        }
    }

    private Optional<String> address() {
        return config.getOptionalValue("samstod.files.scanner", String.class).filter(text -> text.matches("[^:\\s]+:[0-9]{1,5}"));
    }
}
