package io.ashbyconnector.sandbox.company;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.sandbox.file.Blob;
import io.ashbyconnector.sandbox.file.MultipartBody;
import io.ashbyconnector.sandbox.file.PdfDocument;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of the account: those that the seed rows name, which are made up when they are asked for, and those that were
 * uploaded, which are kept in memory. Thread-safe.
 */
public final class FileStore {
    /** Where a file is sent, and fetched from. */
    public static final String UPLOAD_PATH = "/storage/upload";

    public static final String DOWNLOAD_PATH = "/storage/download";

    /** The largest file, in bytes. */
    public static final int LARGEST_FILE = 50 << 20;

    private static final long UPLOAD_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final long LINK_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final String KEY = "tmp/";
    private static final String ENVELOPE = "eyJoIjoi";

    private final Company company;
    private final Lazy<UUID> secret = new Lazy<>(UUID::randomUUID);
    private final Map<String, Announced> announced = new ConcurrentHashMap<>();
    private final Map<String, StoredFile> stored = new ConcurrentHashMap<>();
    private volatile URI address = URI.create("http://127.0.0.1");

    FileStore(Company company) {
        this.company = company;
    }

    /** Tells where the sandbox listens, which addresses of files begin with. */
    public void servedAt(URI base) {
        address = base;
    }

    /** A file as it was sent, or made up. */
    public record StoredFile(String name, String contentType, Blob content) {
        /** The file that a part of a form is. */
        public static StoredFile of(MultipartBody.Part part) {
            String type = part.contentType();
            String name = part.fileName();
            return new StoredFile(
                    name == null ? part.name() : name,
                    type == null ? "application/octet-stream" : type,
                    part.content());
        }
    }

    /**
     * An upload that may come.
     *
     * @param context what for, such as {@code CandidateResume}
     * @param signature what has to come with the file
     * @param until in epoch milliseconds
     * @param bytes null until it came
     */
    private record Announced(
            String context,
            String name,
            String contentType,
            long length,
            String signature,
            long until,
            @Nullable Blob bytes) {
        Announced with(Blob content) {
            return new Announced(context, name, contentType, length, signature, until, content);
        }
    }

    /** What an upload is done with. */
    public record Ticket(String handle, String url, Map<String, String> fields) {}

    /** Prepares an upload. */
    public Ticket announce(String context, String name, String contentType, long length) {
        String handle = newHandle();
        String signature = sign(handle);
        long until = company.clock().millis() + UPLOAD_MILLIS;
        announced.put(handle, new Announced(context, name, contentType, length, signature, until, null));
        return new Ticket(
                handle,
                address + UPLOAD_PATH,
                Map.of("key", KEY + handle, "policy", "ZXhhbXBsZQ==", "x-amz-signature", signature));
    }

    /**
     * Takes an upload.
     *
     * @return why it is refused; null if it is not
     */
    public @Nullable String store(@Nullable String key, @Nullable String signature, Blob bytes) {
        String handle = key == null || !key.startsWith(KEY) ? "" : key.substring(KEY.length());
        Announced upload = announced.get(handle);
        if (upload == null || !upload.signature.equals(signature)) {
            return "SignatureDoesNotMatch";
        }
        if (company.clock().millis() > upload.until) {
            return "AccessDenied: Policy expired";
        }
        if (bytes.length() != upload.length) {
            return "AccessDenied: the file does not have the announced length";
        }
        announced.replace(handle, upload, upload.with(bytes));
        return null;
    }

    /** The file that was uploaded for a purpose with this handle, which is good once; null if there is none. */
    public @Nullable StoredFile use(String handle, String context) {
        Announced upload = announced.get(handle);
        if (upload == null
                || upload.bytes == null
                || !upload.context.equals(context)
                || company.clock().millis() > upload.until
                || !announced.remove(handle, upload)) {
            return null;
        }
        return new StoredFile(upload.name, upload.contentType, upload.bytes);
    }

    /** Gives a candidate a resume. */
    public CandidateRecord attachResume(String candidateId, StoredFile file) {
        UploadedFile kept = keep(file);
        return company.candidates().update(candidateId, candidate -> candidate.withResume(kept));
    }

    /** Gives a candidate one more file. */
    public CandidateRecord attachFile(String candidateId, StoredFile file) {
        UploadedFile kept = keep(file);
        return company.candidates().update(candidateId, candidate -> candidate.withFile(kept));
    }

    private UploadedFile keep(StoredFile file) {
        String handle = newHandle();
        stored.put(handle, file);
        return new UploadedFile(Ids.of("file", handle), file.name, handle);
    }

    /** The address to fetch a file from, good for some minutes; null if no file has this handle. */
    public @Nullable String link(String handle) {
        if (find(handle) == null) {
            return null;
        }
        long until = company.clock().millis() + LINK_MILLIS;
        return address + DOWNLOAD_PATH + "?file="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(handle.getBytes(UTF_8)) + "&expires=" + until
                + "&signature=" + sign(handle + until);
    }

    /** The file that a link leads to; null if it is too old, or none of ours. */
    public @Nullable StoredFile open(String query) {
        Map<String, String> parts = new HashMap<>();
        for (String part : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            parts.put(pair[0], pair.length == 1 ? "" : pair[1]);
        }
        try {
            String handle = new String(Base64.getUrlDecoder().decode(parts.getOrDefault("file", "")), UTF_8);
            long until = Long.parseLong(parts.getOrDefault("expires", "0"));
            return until >= company.clock().millis() && sign(handle + until).equals(parts.get("signature"))
                    ? find(handle)
                    : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private @Nullable StoredFile find(String handle) {
        StoredFile uploaded = stored.get(handle);
        return uploaded == null ? seedFile(handle) : uploaded;
    }

    /** Looks through the candidates, so that no index of their handles has to be kept. */
    private @Nullable StoredFile seedFile(String handle) {
        RowWalk<CandidateRecord> all = company.candidates().walk(RowPlace.START, candidate -> true);
        CandidateRecord candidate = all.next();
        while (candidate != null) {
            for (UploadedFile file : candidate.files().toList()) {
                if (file.handle().equals(handle)) {
                    return madeUp(candidate, file);
                }
            }
            candidate = all.next();
        }
        return null;
    }

    private static StoredFile madeUp(CandidateRecord candidate, UploadedFile file) {
        boolean letter = file.equals(candidate.coverLetter);
        List<String> lines = letter ? CandidatePapers.coverLetter(candidate) : CandidatePapers.resume(candidate);
        return new StoredFile(file.name(), "application/pdf", Blob.of(PdfDocument.of(lines)));
    }

    private String sign(String text) {
        return Ids.of("signature", secret.get() + text).replace("-", "");
    }

    private static String newHandle() {
        return ENVELOPE
                + HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits())
                + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }

    /** Forgets what was uploaded. */
    void clear() {
        announced.clear();
        stored.clear();
    }
}
