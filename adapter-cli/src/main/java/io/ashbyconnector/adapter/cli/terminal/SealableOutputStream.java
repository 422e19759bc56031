package io.ashbyconnector.adapter.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets every write finish before the process ends, so that who writes whole lines leaves whole lines when interrupted.
 */
public final class SealableOutputStream extends OutputStream {

    private static final long PATIENCE_MILLIS = 500;

    private final ReentrantLock writing = new ReentrantLock();
    private final OutputStream target;

    public SealableOutputStream(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        writing.lock();
        try {
            target.write(bytes, offset, length);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Waits for the write under way, and blocks all later ones for good. A reader that takes nothing is waited for only
     * half a second: the process was told to end.
     *
     * @return whether the last write came to its end
     */
    public boolean seal() {
        try {
            return writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
