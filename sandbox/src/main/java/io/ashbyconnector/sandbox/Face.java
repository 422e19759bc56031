package io.ashbyconnector.sandbox;

import org.apache.hc.core5.http.HttpResponse;

/** One of the APIs that the sandbox plays. Thread-safe. */
interface Face {
    /** The true answer. */
    Reply answer(ReceivedCall call);

    /** An answer with the fault's status. */
    Reply status(Fault fault);

    /** 429, as this API says it. */
    Reply rateLimited(Fault fault, ReceivedCall call);

    /** What becomes of Ashby's refusal with the fault's code and message. */
    Reply failure(Fault fault, ReceivedCall call);

    /** Adds the headers of every answer. */
    void addHeaders(HttpResponse response, Reply reply, ReceivedCall call);
}
