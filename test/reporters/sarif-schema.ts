/**
 * What SARIF 2.1.0 demands of the objects that the report uses: their properties, which of them must be there, and
 * nothing beside them. Written from the standard; objects that the report does not use are left out.
 */
const object = (required: string[], properties: Record<string, unknown>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items: unknown, uniqueItems = false) => ({ type: 'array', items, uniqueItems });
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const text = { type: 'string', minLength: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const from1 = { type: 'integer', minimum: 1 };
const index = { type: 'integer', minimum: -1 };
const language = { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' };

export const SARIF_SCHEMA = {
  ...object(['version', 'runs'], {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: list(ref('run')),
  }),
  $defs: {
    run: object(['tool', 'results'], {
      tool: object(['driver'], { driver: ref('toolComponent') }),
      language,
      invocations: list(ref('invocation')),
      artifacts: list(ref('artifact'), true),
      results: list(ref('result')),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    }),
    toolComponent: object(['name'], {
      name: text,
      version: text,
      language,
      rules: list(ref('reportingDescriptor'), true),
      notifications: list(ref('reportingDescriptor'), true),
    }),
    reportingDescriptor: object(['id'], {
      id: text,
      shortDescription: ref('message'),
      fullDescription: ref('message'),
      help: ref('message'),
      defaultConfiguration: object([], { level }),
    }),
    invocation: object(['executionSuccessful'], {
      executionSuccessful: { type: 'boolean' },
      toolExecutionNotifications: list(ref('notification')),
    }),
    notification: object(['message'], {
      level,
      message: ref('message'),
      locations: list(ref('location'), true),
      descriptor: ref('descriptorReference'),
      associatedRule: ref('descriptorReference'),
    }),
    descriptorReference: object(['id'], { id: text, index }),
    artifact: object([], {
      location: ref('artifactLocation'),
      roles: list({ enum: ['analysisTarget'] }, true),
    }),
    result: object(['message'], {
      ruleId: text,
      ruleIndex: index,
      level,
      message: ref('message'),
      locations: list(ref('location')),
      relatedLocations: list(ref('location'), true),
      partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
      properties: { type: 'object' },
    }),
    location: object([], {
      id: index,
      physicalLocation: object(['artifactLocation'], {
        artifactLocation: ref('artifactLocation'),
        region: ref('region'),
      }),
      logicalLocations: list(ref('logicalLocation'), true),
    }),
    logicalLocation: object([], {
      name: { type: 'string' },
      fullyQualifiedName: { type: 'string' },
      kind: { type: 'string' },
    }),
    artifactLocation: object([], { uri: { type: 'string', minLength: 1, format: 'uri-reference' } }),
    region: object([], { startLine: from1, startColumn: from1, endLine: from1, endColumn: from1 }),
    message: object(['text'], { text }),
  },
};
