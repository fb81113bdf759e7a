/** Settings that lift what one client may take: a load comes from one address. */
export const WITHOUT_CLIENT_LIMITS = {
  CLIENT_REQUESTS_PER_MINUTE: "0",
  CLIENT_QUERY_SECONDS_PER_MINUTE: "0",
  CLIENT_ERRORS_PER_MINUTE: "0",
  CLIENT_QUERIES_AT_ONCE: "0",
} as const;
