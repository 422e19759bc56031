package io.ashbyconnector.benchmarks;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves what was recorded from a sandbox as ready bytes: writing a page takes the sandbox longer than reading it takes a
 * client, and on a machine with few cores that would be most of what is measured.
 *
 * <p>A base URL ends with the number of candidates and the milliseconds that every answer takes, as in
 * {@code http://127.0.0.1:49152/100000/0}; {@link #ASTRAY} may follow. A listing that is longer than the recording repeats it.
 */
public final class RecordedServer implements AutoCloseable {

    /** What a base URL ends with to have a share of the gets refused by chance. */
    public static final String ASTRAY = "/astray";

    /** The share. */
    public static final double STRAY = 0.0005;

    private static final Pattern PATH = Pattern.compile("/(\\d+)/(\\d+)(/astray)?/(candidate\\.\\w+)");
    private static final byte[] REFUSAL =
            "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"(\\d+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Recording recording;
    private final ServerSocket listening = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());

    public RecordedServer(Recording recording) throws IOException {
        this.recording = recording;
        daemon(this::accept);
    }

    /** Takes how many candidates to record; says where it and the sandbox are, and serves until its input ends. */
    public static void main(String[] args) throws IOException {
        int candidates = Integer.parseInt(args[0]);
        try (AshbySandbox sandbox = AshbySandbox.start(SandboxOptions.defaults()
                        .today(LocalDate.of(2026, 9, 30))
                        .candidates(candidates));
                RecordedServer server = new RecordedServer(Recording.of(sandbox, candidates / Recording.PAGE))) {
            System.out.println(server.baseUrl() + " " + sandbox.baseUri() + " " + sandbox.apiKey());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "recorded-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            OutputStream out = socket.getOutputStream();
            for (String start = line(in); start != null; start = line(in)) {
                answer(start.split(" ", 3)[1], body(in), out);
            }
        } catch (IOException | InterruptedException gone) {
            // The client went away.
        }
    }

    private void answer(String path, String body, OutputStream out) throws IOException, InterruptedException {
        Matcher asked = PATH.matcher(path);
        if (!asked.matches()) {
            throw new IOException("no such path: " + path);
        }
        Thread.sleep(Long.parseLong(asked.group(2)));
        boolean astray = asked.group(3) != null && ThreadLocalRandom.current().nextDouble() < STRAY;
        if (asked.group(4).equals("candidate.list")) {
            Matcher cursor = CURSOR.matcher(body);
            page(cursor.find() ? Integer.parseInt(cursor.group(1)) : 0, Integer.parseInt(asked.group(1)), out);
        } else if (astray) {
            out.write(REFUSAL);
        } else {
            record(body, out);
        }
    }

    private void page(int number, int candidates, OutputStream out) throws IOException {
        boolean more = (number + 1) * Recording.PAGE < candidates;
        String rest = more
                ? String.format(Locale.ROOT, ",\"moreDataAvailable\":true,\"nextCursor\":\"%08d\"}", number + 1)
                : ",\"moreDataAvailable\":false,\"syncToken\":\"end\"}";
        byte[] page = recording.pages().get(number % recording.pages().size());
        out.write(head(page.length + rest.length()));
        out.write(page);
        out.write(rest.getBytes(StandardCharsets.US_ASCII));
    }

    private void record(String body, OutputStream out) throws IOException {
        Matcher id = ID.matcher(body);
        byte[] answer = id.find() ? recording.records().get(id.group(1)) : null;
        if (answer == null) {
            throw new IOException("no such candidate: " + body);
        }
        byte[] head = head(answer.length);
        byte[] whole = new byte[head.length + answer.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(answer, 0, whole, head.length, answer.length);
        out.write(whole);
    }

    /** The headers of the sandbox. */
    private static byte[] head(int length) {
        return ("HTTP/1.1 200 OK\r\n"
                        + "x-ashby-request-id: 01JAQ0000000000000000000000\r\n"
                        + "Ashby-Version: 2026-01-01\r\n"
                        + "Ashby-Version-Status: active\r\n"
                        + "Content-Type: application/json; charset=utf-8\r\n"
                        + "Content-Length: " + length + "\r\n"
                        + "Connection: keep-alive\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Skips the headers and reads what follows them. */
    private static String body(InputStream in) throws IOException {
        int length = 0;
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
