// SPDX-License-Identifier: MIT
// docxtemplater: a document object fills in one record, so that each takes a new one.
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');
const fs = require('fs');

module.exports = (file) => {
  const template = fs.readFileSync(file);
  return async (record) => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    document.render(record);
    return document.toBuffer();
  };
};
