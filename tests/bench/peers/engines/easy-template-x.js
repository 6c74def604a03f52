// SPDX-License-Identifier: MIT
// easy-template-x: one handler for all records.
const { TemplateHandler } = require('easy-template-x');
const fs = require('fs');

module.exports = (file) => {
  const template = fs.readFileSync(file);
  const handler = new TemplateHandler();
  return (record) => handler.process(template, record);
};
