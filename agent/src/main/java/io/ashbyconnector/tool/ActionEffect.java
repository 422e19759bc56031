package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.ChoiceShape;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.ListShape;
import io.ashbyconnector.catalog.ObjectShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an action does by itself, and what its parameters make of it.
 *
 * @param own without any parameter
 * @param raisedBy the parameters that make it graver, by their paths, such as {@code archiveEmail} or {@code steps[].notify}
 */
record ActionEffect(Effect own, Map<String, Effect> raisedBy) {

    static ActionEffect of(Action action) {
        Map<String, Effect> raisedBy = new LinkedHashMap<>();
        collect(action.input(), "", action.effect(), raisedBy);
        return new ActionEffect(action.effect(), raisedBy);
    }

    private static void collect(Shape shape, String path, Effect own, Map<String, Effect> raisedBy) {
        if (shape instanceof ObjectShape fields) {
            for (Parameter field : fields.fields()) {
                String place = path.isEmpty() ? field.name() : path + "." + field.name();
                if (field.effect().compareTo(own) > 0) {
                    raisedBy.merge(place, field.effect(), Effect::and);
                }
                collect(field.shape(), place, own, raisedBy);
            }
        } else if (shape instanceof ListShape list) {
            collect(list.element(), path + "[]", own, raisedBy);
        } else if (shape instanceof Shape.MapOf map) {
            collect(map.value(), path + ".*", own, raisedBy);
        } else if (shape instanceof ChoiceShape choice) {
            choice.options().forEach(option -> collect(option, path, own, raisedBy));
        }
    }

    /** With the parameters that make most of it. */
    Effect gravest() {
        return raisedBy.values().stream().reduce(own, Effect::and);
    }
}
