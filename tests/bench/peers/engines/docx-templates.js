// SPDX-License-Identifier: MIT
// docx-templates, without its sandbox: that is its fastest way.
const { createReport } = require('docx-templates');
const fs = require('fs');

module.exports = (file) => {
  const template = fs.readFileSync(file);
  return (record) => createReport({ template, data: record, cmdDelimiter: '+++', noSandbox: true });
};
