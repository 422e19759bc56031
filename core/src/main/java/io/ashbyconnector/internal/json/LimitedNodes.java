package io.ashbyconnector.internal.json;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.node.ValueNode;

/** Makes the nodes of one answer's trees, up to a number that fits into a small heap. Not thread-safe. */
final class LimitedNodes extends JsonNodeFactory {

    /** Ten times what the largest whole list of a large organization has, and about 150 MB. */
    static final int MOST = 1_000_000;

    private static final long serialVersionUID = 1L;

    private final String operation;
    private int made;
    private boolean counts;

    LimitedNodes(String operation) {
        this.operation = operation;
    }

    /** Says whether nodes are made for the answer; the trees use their factory for whatever is added to them later, too. */
    void count(boolean ofAnswer) {
        counts = ofAnswer;
    }

    private void count() {
        if (counts && ++made > MOST) {
            throw new BadResponseException(
                    ErrorDetails.of("The answer has more than " + MOST + " JSON values, too many to hold at once.")
                            .in(operation)
                            .hint("Ask for fewer records at once, or for less of each."));
        }
    }

    @Override
    public BooleanNode booleanNode(boolean value) {
        count();
        return super.booleanNode(value);
    }

    @Override
    public NullNode nullNode() {
        count();
        return super.nullNode();
    }

    @Override
    public NumericNode numberNode(int value) {
        count();
        return super.numberNode(value);
    }

    @Override
    public NumericNode numberNode(long value) {
        count();
        return super.numberNode(value);
    }

    @Override
    public ValueNode numberNode(@Nullable BigInteger value) {
        count();
        return super.numberNode(value);
    }

    @Override
    public NumericNode numberNode(double value) {
        count();
        return super.numberNode(value);
    }

    @Override
    public ValueNode numberNode(@Nullable BigDecimal value) {
        count();
        return super.numberNode(value);
    }

    @Override
    public StringNode stringNode(@Nullable String value) {
        count();
        return super.stringNode(value);
    }

    @Override
    public ArrayNode arrayNode() {
        count();
        return super.arrayNode();
    }

    @Override
    public ObjectNode objectNode() {
        count();
        return super.objectNode();
    }
}
