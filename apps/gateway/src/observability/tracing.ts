import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../context.ts";

/** Spans of one process, and how to send the last of them. */
export interface Tracing {
  plugin: ApolloServerPlugin<RequestContext>;
  close(): Promise<void>;
}

/**
 * Traces every operation to an OpenTelemetry collector: one span each, under the caller's own trace where the request
 * brings a `traceparent`. Loaded only where a collector is configured.
 *
 * @param endpoint the collector's OTLP/HTTP base address, as OTEL_EXPORTER_OTLP_ENDPOINT has it.
 */
export async function startTracing(endpoint: string): Promise<Tracing> {
  const { context, propagation, SpanKind, SpanStatusCode, trace } = await import("@opentelemetry/api");
  const { BatchSpanProcessor, NodeTracerProvider } = await import("@opentelemetry/sdk-trace-node");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
  const { resourceFromAttributes } = await import("@opentelemetry/resources");
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "bellwether-gateway" }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  const tracer = trace.getTracer("bellwether-gateway");

  const plugin: ApolloServerPlugin<RequestContext> = {
    async requestDidStart({ request, contextValue }) {
      const headers = Object.fromEntries(request.http?.headers ?? []);
      const parent = propagation.extract(context.active(), headers);
      const span = tracer.startSpan("graphql", { kind: SpanKind.SERVER }, parent);
      span.setAttribute("bellwether.request_id", contextValue.requestId);
      return {
        async didResolveOperation({ operation, operationName }) {
          span.updateName(operationName ? `${operation?.operation} ${operationName}` : String(operation?.operation));
          span.setAttribute("graphql.operation.type", String(operation?.operation));
          if (operationName) span.setAttribute("graphql.operation.name", operationName);
        },
        async willSendResponse({ errors }) {
          if (errors !== undefined && errors.length > 0) {
            span.setStatus({ code: SpanStatusCode.ERROR });
            span.setAttribute("graphql.error.code", String(errors[0]?.extensions?.code ?? "UNKNOWN"));
          }
          span.end();
        },
      };
    },
  };
  return { plugin, close: () => provider.shutdown() };
}
