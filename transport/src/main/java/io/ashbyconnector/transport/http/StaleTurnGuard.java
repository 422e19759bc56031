package io.ashbyconnector.transport.http;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Stops a call that waited for a connection while the service refused another one: it would be refused too. */
final class StaleTurnGuard implements ExecChainHandler {

    private static final String IS_TURN = StaleTurnGuard.class.getName();

    /** Asks before the call of the context is sent. */
    static void require(HttpContext context, BooleanSupplier isTurn) {
        context.setAttribute(IS_TURN, isTurn);
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (scope.clientContext.getAttribute(IS_TURN) instanceof BooleanSupplier isTurn && !isTurn.getAsBoolean()) {
            throw new TurnLostException();
        }
        return chain.proceed(request, scope);
    }

    /** The call was not sent. */
    static final class TurnLostException extends IOException {

        private static final long serialVersionUID = 1L;

        TurnLostException() {
            super("another call was refused in the meantime");
        }
    }
}
