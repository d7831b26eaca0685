/** Finds faults and holds one way of writing; what a browser of the floor does not know is asked for in its older form. */
export default {
  extends: 'stylelint-config-standard',
  rules: {
    'media-feature-range-notation': 'prefix',
    'selector-not-notation': 'simple',
    'declaration-block-no-redundant-longhand-properties': [true, { ignoreShorthands: ['inset'] }],
    'property-no-deprecated': [true, { ignoreProperties: ['clip'] }],
    'import-notation': 'string',
    'value-keyword-case': ['lower', { ignoreKeywords: ['A4'] }],
    // Rules stand by the part of the page they are of, and its states beside it.
    'no-descending-specificity': null,
    // A comment may stand close to the rule it explains.
    'comment-empty-line-before': null,
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
  },
};
