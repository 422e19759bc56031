package io.ashbyconnector.port;

import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.execution.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Moves the bytes of files: to and from the addresses that the service signs for that, and within a call that takes files.
 * A signed address is never given a credential. Thread-safe; every call blocks, honours interruption, and fails with an
 * {@link io.ashbyconnector.error.AshbyConnectorException}.
 */
public interface Files {

    /**
     * Stores a file at an address that was signed for it. It belongs to nothing until its handle is used, so that a failure
     * leaves the service's records as they were, and says so.
     *
     * @param call what the file is uploaded for: its name stands in messages, its options hold
     * @param address as the service gave it
     * @param fields what the service wants to be sent before the file, in this order
     * @param content the content, name and media type of the file
     */
    void upload(CheckedCall call, String address, Map<String, String> fields, FileContent content);

    /**
     * Fetches the file behind an address that was signed for it.
     *
     * @param call what asked for the address: its name stands in messages, its options hold
     * @param address as the service gave it
     * @param to where the bytes go
     * @throws io.ashbyconnector.error.ExpiredException when the address is no longer good
     * @throws io.ashbyconnector.error.NetworkException also when the address leads to a place that no file comes from, such
     *     as a private network
     * @throws IOException when {@code to} cannot be written
     */
    void download(CheckedCall call, String address, Target to) throws IOException;

    /**
     * Runs a call with the files that it refers to.
     *
     * @param <T> the type of the record
     * @param call the call
     * @param files by the names under which the call refers to them
     * @param decoder of each record of the answer
     * @return the answer
     */
    <T> Response<T> run(CheckedCall call, Map<String, FileContent> files, RecordDecoder<T> decoder);

    /** Where the bytes of a file go. */
    @FunctionalInterface
    interface Target {

        /**
         * Takes the bytes from the first one on. A download that is tried again asks again, and what was written before is to
         * be forgotten.
         *
         * @return where to write the bytes; the caller closes it
         * @throws IOException when the target cannot be written
         */
        OutputStream begin() throws IOException;

        /**
         * {@return whether what was written can be forgotten; else a download is not tried again once something was written}
         */
        default boolean canBeginAgain() {
            return true;
        }
    }
}
