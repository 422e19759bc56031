/** A program on the module path. */
module com.example.modular {
    requires io.ashbyconnector;
    requires io.ashbyconnector.adapter.direct;
    requires io.ashbyconnector.tool;
    requires jdk.net;
    requires org.jspecify;
    requires org.slf4j;
    requires tools.jackson.databind;
}
