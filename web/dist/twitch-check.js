"use strict";(()=>{var pi=Object.defineProperty;var hi=Object.getOwnPropertyDescriptor;var A=(n,e,t,i)=>{for(var s=i>1?void 0:i?hi(e,t):e,r=n.length-1,o;r>=0;r--)(o=n[r])&&(s=(i?o(e,t,s):o(s))||s);return i&&s&&pi(e,t,s),s};/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var xe=globalThis,_e=xe.ShadowRoot&&(xe.ShadyCSS===void 0||xe.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,at=Symbol(),zt=new WeakMap,le=class{constructor(e,t,i){if(this._$cssResult$=!0,i!==at)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(_e&&e===void 0){let i=t!==void 0&&t.length===1;i&&(e=zt.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),i&&zt.set(t,e))}return e}toString(){return this.cssText}},Qt=n=>new le(typeof n=="string"?n:n+"",void 0,at),w=(n,...e)=>{let t=n.length===1?n[0]:e.reduce((i,s,r)=>i+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+n[r+1],n[0]);return new le(t,n,at)},Bt=(n,e)=>{if(_e)n.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let i=document.createElement("style"),s=xe.litNonce;s!==void 0&&i.setAttribute("nonce",s),i.textContent=t.cssText,n.appendChild(i)}},lt=_e?n=>n:n=>n instanceof CSSStyleSheet?(e=>{let t="";for(let i of e.cssRules)t+=i.cssText;return Qt(t)})(n):n;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{is:ui,defineProperty:mi,getOwnPropertyDescriptor:fi,getOwnPropertyNames:gi,getOwnPropertySymbols:yi,getPrototypeOf:vi}=Object,Ae=globalThis,qt=Ae.trustedTypes,bi=qt?qt.emptyScript:"",wi=Ae.reactiveElementPolyfillSupport,ce=(n,e)=>n,de={toAttribute(n,e){switch(e){case Boolean:n=n?bi:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,e){let t=n;switch(e){case Boolean:t=n!==null;break;case Number:t=n===null?null:Number(n);break;case Object:case Array:try{t=JSON.parse(n)}catch{t=null}}return t}},Ce=(n,e)=>!ui(n,e),Wt={attribute:!0,type:String,converter:de,reflect:!1,useDefault:!1,hasChanged:Ce};Symbol.metadata??=Symbol("metadata"),Ae.litPropertyMetadata??=new WeakMap;var D=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Wt){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let i=Symbol(),s=this.getPropertyDescriptor(e,i,t);s!==void 0&&mi(this.prototype,e,s)}}static getPropertyDescriptor(e,t,i){let{get:s,set:r}=fi(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:s,set(o){let d=s?.call(this);r?.call(this,o),this.requestUpdate(e,d,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Wt}static _$Ei(){if(this.hasOwnProperty(ce("elementProperties")))return;let e=vi(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(ce("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(ce("properties"))){let t=this.properties,i=[...gi(t),...yi(t)];for(let s of i)this.createProperty(s,t[s])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[i,s]of t)this.elementProperties.set(i,s)}this._$Eh=new Map;for(let[t,i]of this.elementProperties){let s=this._$Eu(t,i);s!==void 0&&this._$Eh.set(s,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let i=new Set(e.flat(1/0).reverse());for(let s of i)t.unshift(lt(s))}else e!==void 0&&t.push(lt(e));return t}static _$Eu(e,t){let i=t.attribute;return i===!1?void 0:typeof i=="string"?i:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let i of t.keys())this.hasOwnProperty(i)&&(e.set(i,this[i]),delete this[i]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Bt(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,i){this._$AK(e,i)}_$ET(e,t){let i=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,i);if(s!==void 0&&i.reflect===!0){let r=(i.converter?.toAttribute!==void 0?i.converter:de).toAttribute(t,i.type);this._$Em=e,r==null?this.removeAttribute(s):this.setAttribute(s,r),this._$Em=null}}_$AK(e,t){let i=this.constructor,s=i._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let r=i.getPropertyOptions(s),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:de;this._$Em=s;let d=o.fromAttribute(t,r.type);this[s]=d??this._$Ej?.get(s)??d,this._$Em=null}}requestUpdate(e,t,i,s=!1,r){if(e!==void 0){let o=this.constructor;if(s===!1&&(r=this[e]),i??=o.getPropertyOptions(e),!((i.hasChanged??Ce)(r,t)||i.useDefault&&i.reflect&&r===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,i))))return;this.C(e,t,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:i,reflect:s,wrapped:r},o){i&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),r!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||i||(t=void 0),this._$AL.set(e,t)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,r]of this._$Ep)this[s]=r;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[s,r]of i){let{wrapped:o}=r,d=this[s];o!==!0||this._$AL.has(s)||d===void 0||this.C(s,void 0,r,d)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(t)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};D.elementStyles=[],D.shadowRootOptions={mode:"open"},D[ce("elementProperties")]=new Map,D[ce("finalized")]=new Map,wi?.({ReactiveElement:D}),(Ae.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var dt=globalThis,jt=n=>n,Se=dt.trustedTypes,Ft=Se?Se.createPolicy("lit-html",{createHTML:n=>n}):void 0,pt="$lit$",z=`lit$${Math.random().toFixed(9).slice(2)}$`,ht="?"+z,$i=`<${ht}>`,K=document,he=()=>K.createComment(""),ue=n=>n===null||typeof n!="object"&&typeof n!="function",ut=Array.isArray,Xt=n=>ut(n)||typeof n?.[Symbol.iterator]=="function",ct=`[ 	
\f\r]`,pe=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Zt=/-->/g,Kt=/>/g,F=RegExp(`>|${ct}(?:([^\\s"'>=/]+)(${ct}*=${ct}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Gt=/'/g,Yt=/"/g,en=/^(?:script|style|textarea|title)$/i,mt=n=>(e,...t)=>({_$litType$:n,strings:e,values:t}),l=mt(1),h=mt(2),Gs=mt(3),Q=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),Jt=new WeakMap,Z=K.createTreeWalker(K,129);function tn(n,e){if(!ut(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return Ft!==void 0?Ft.createHTML(e):e}var nn=(n,e)=>{let t=n.length-1,i=[],s,r=e===2?"<svg>":e===3?"<math>":"",o=pe;for(let d=0;d<t;d++){let c=n[d],u,$,m=-1,y=0;for(;y<c.length&&(o.lastIndex=y,$=o.exec(c),$!==null);)y=o.lastIndex,o===pe?$[1]==="!--"?o=Zt:$[1]!==void 0?o=Kt:$[2]!==void 0?(en.test($[2])&&(s=RegExp("</"+$[2],"g")),o=F):$[3]!==void 0&&(o=F):o===F?$[0]===">"?(o=s??pe,m=-1):$[1]===void 0?m=-2:(m=o.lastIndex-$[2].length,u=$[1],o=$[3]===void 0?F:$[3]==='"'?Yt:Gt):o===Yt||o===Gt?o=F:o===Zt||o===Kt?o=pe:(o=F,s=void 0);let g=o===F&&n[d+1].startsWith("/>")?" ":"";r+=o===pe?c+$i:m>=0?(i.push(u),c.slice(0,m)+pt+c.slice(m)+z+g):c+z+(m===-2?d:g)}return[tn(n,r+(n[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},me=class n{constructor({strings:e,_$litType$:t},i){let s;this.parts=[];let r=0,o=0,d=e.length-1,c=this.parts,[u,$]=nn(e,t);if(this.el=n.createElement(u,i),Z.currentNode=this.el.content,t===2||t===3){let m=this.el.content.firstChild;m.replaceWith(...m.childNodes)}for(;(s=Z.nextNode())!==null&&c.length<d;){if(s.nodeType===1){if(s.hasAttributes())for(let m of s.getAttributeNames())if(m.endsWith(pt)){let y=$[o++],g=s.getAttribute(m).split(z),_=/([.?@])?(.*)/.exec(y);c.push({type:1,index:r,name:_[2],strings:g,ctor:_[1]==="."?Ee:_[1]==="?"?Te:_[1]==="@"?Re:Y}),s.removeAttribute(m)}else m.startsWith(z)&&(c.push({type:6,index:r}),s.removeAttribute(m));if(en.test(s.tagName)){let m=s.textContent.split(z),y=m.length-1;if(y>0){s.textContent=Se?Se.emptyScript:"";for(let g=0;g<y;g++)s.append(m[g],he()),Z.nextNode(),c.push({type:2,index:++r});s.append(m[y],he())}}}else if(s.nodeType===8)if(s.data===ht)c.push({type:2,index:r});else{let m=-1;for(;(m=s.data.indexOf(z,m+1))!==-1;)c.push({type:7,index:r}),m+=z.length-1}r++}}static createElement(e,t){let i=K.createElement("template");return i.innerHTML=e,i}};function G(n,e,t=n,i){if(e===Q)return e;let s=i!==void 0?t._$Co?.[i]:t._$Cl,r=ue(e)?void 0:e._$litDirective$;return s?.constructor!==r&&(s?._$AO?.(!1),r===void 0?s=void 0:(s=new r(n),s._$AT(n,t,i)),i!==void 0?(t._$Co??=[])[i]=s:t._$Cl=s),s!==void 0&&(e=G(n,s._$AS(n,e.values),s,i)),e}var Me=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,s=(e?.creationScope??K).importNode(t,!0);Z.currentNode=s;let r=Z.nextNode(),o=0,d=0,c=i[0];for(;c!==void 0;){if(o===c.index){let u;c.type===2?u=new ee(r,r.nextSibling,this,e):c.type===1?u=new c.ctor(r,c.name,c.strings,this,e):c.type===6&&(u=new Le(r,this,e)),this._$AV.push(u),c=i[++d]}o!==c?.index&&(r=Z.nextNode(),o++)}return Z.currentNode=K,s}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,t),t+=i.strings.length-2):i._$AI(e[t])),t++}},ee=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,s){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=i,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=G(this,e,t),ue(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==Q&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Xt(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&ue(this._$AH)?this._$AA.nextSibling.data=e:this.T(K.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,s=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=me.createElement(tn(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===s)this._$AH.p(t);else{let r=new Me(s,this),o=r.u(this.options);r.p(t),this.T(o),this._$AH=r}}_$AC(e){let t=Jt.get(e.strings);return t===void 0&&Jt.set(e.strings,t=new me(e)),t}k(e){ut(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,s=0;for(let r of e)s===t.length?t.push(i=new n(this.O(he()),this.O(he()),this,this.options)):i=t[s],i._$AI(r),s++;s<t.length&&(this._$AR(i&&i._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let i=jt(e).nextSibling;jt(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Y=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,s,r){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=p}_$AI(e,t=this,i,s){let r=this.strings,o=!1;if(r===void 0)e=G(this,e,t,0),o=!ue(e)||e!==this._$AH&&e!==Q,o&&(this._$AH=e);else{let d=e,c,u;for(e=r[0],c=0;c<r.length-1;c++)u=G(this,d[i+c],t,c),u===Q&&(u=this._$AH[c]),o||=!ue(u)||u!==this._$AH[c],u===p?e=p:e!==p&&(e+=(u??"")+r[c+1]),this._$AH[c]=u}o&&!s&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Ee=class extends Y{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},Te=class extends Y{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},Re=class extends Y{constructor(e,t,i,s,r){super(e,t,i,s,r),this.type=5}_$AI(e,t=this){if((e=G(this,e,t,0)??p)===Q)return;let i=this._$AH,s=e===p&&i!==p||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,r=e!==p&&(i===p||s);s&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Le=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){G(this,e)}},sn={M:pt,P:z,A:ht,C:1,L:nn,R:Me,D:Xt,V:G,I:ee,H:Y,N:Te,U:Re,B:Ee,F:Le},ki=dt.litHtmlPolyfillSupport;ki?.(me,ee),(dt.litHtmlVersions??=[]).push("3.3.3");var rn=(n,e,t)=>{let i=t?.renderBefore??e,s=i._$litPart$;if(s===void 0){let r=t?.renderBefore??null;i._$litPart$=s=new ee(e.insertBefore(he(),r),r,void 0,t??{})}return s._$AI(n),s};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var ft=globalThis,M=class extends D{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=rn(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Q}};M._$litElement$=!0,M.finalized=!0,ft.litElementHydrateSupport?.({LitElement:M});var xi=ft.litElementPolyfillSupport;xi?.({LitElement:M});(ft.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2022 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var on=w`
  :host { display: block; color: #111; background: #fff; font: 11pt/1.45 system-ui, "Segoe UI", Roboto, Arial, sans-serif; text-align: start; }
  h1 { font-size: 17pt; line-height: 1.2; margin: 0; }
  h4 { font-size: 11.5pt; margin: 12pt 0 3pt; break-after: avoid; }
  p { margin: 3pt 0; }
  .small { font-size: 9pt; color: #333; overflow-wrap: anywhere; }
  header { border-bottom: 1.5pt solid #111; padding-bottom: 6pt; margin-bottom: 10pt; }
  .urgency { display: flex; gap: 8pt; align-items: center; border: 1.5pt solid #111; border-radius: 6pt; padding: 7pt 10pt; font-size: 14pt; margin-bottom: 8pt; }
  .icon { width: 16pt; height: 16pt; flex: none; }
  .action { font-weight: 600; font-size: 12pt; }
  ul { margin: 3pt 0; padding-inline-start: 16pt; }
  li, dl > div, .condition { break-inside: avoid; }
  .conditions { list-style: none; padding: 0; }
  .condition { border: 0.75pt solid #888; border-radius: 5pt; padding: 6pt 8pt; margin-bottom: 5pt; }
  .line { display: flex; justify-content: space-between; gap: 10pt; }
  .balance { display: block; width: 110pt; height: auto; margin: 4pt 0; }
  .balance .track { fill: none; stroke: #bbb; }
  .balance .for { fill: #111; }
  .balance .against { fill: none; stroke: #111; }
  .balance .line { stroke: #111; }
  .evidence { display: flex; gap: 5pt; }
  .evidence .icon { width: 11pt; height: 11pt; margin-top: 2pt; }
  dl { margin: 3pt 0; }
  dl > div { padding: 3pt 0; border-bottom: 0.5pt solid #bbb; }
  dt { color: #333; font-size: 10pt; }
  dd { margin: 0; font-weight: 600; white-space: pre-wrap; overflow-wrap: anywhere; }
`;var te=class extends M{constructor(){super(),this.page=null}render(){return this.page}};te.styles=on,te.properties={page:{attribute:!1}};var gt=w`
  @media screen { tw-print-sheet { display: none !important; } }
  @media print { body > :not(tw-print-sheet) { display: none !important; } body { background: #fff !important; } }
`.styleSheet;async function an(n){for(let i of document.querySelectorAll("tw-print-sheet"))i.remove();let e=document.createElement("tw-print-sheet");e.page=n,e.lang="en-GB",document.body.append(e),gt&&(document.adoptedStyleSheets=[...document.adoptedStyleSheets,gt]),await e.updateComplete;let t=()=>{e.remove(),document.adoptedStyleSheets=document.adoptedStyleSheets.filter(i=>i!==gt)};window.addEventListener("afterprint",t,{once:!0}),window.print()}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var ln={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},cn=n=>(...e)=>({_$litDirective$:n,values:e}),Pe=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
 * @license
 * Copyright 2020 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{I:_i}=sn,dn=n=>n;var pn=()=>document.createComment(""),ne=(n,e,t)=>{let i=n._$AA.parentNode,s=e===void 0?n._$AB:e._$AA;if(t===void 0){let r=i.insertBefore(pn(),s),o=i.insertBefore(pn(),s);t=new _i(r,o,n,n.options)}else{let r=t._$AB.nextSibling,o=t._$AM,d=o!==n;if(d){let c;t._$AQ?.(n),t._$AM=n,t._$AP!==void 0&&(c=n._$AU)!==o._$AU&&t._$AP(c)}if(r!==s||d){let c=t._$AA;for(;c!==r;){let u=dn(c).nextSibling;dn(i).insertBefore(c,s),c=u}}}return t},q=(n,e,t=n)=>(n._$AI(e,t),n),Ai={},hn=(n,e=Ai)=>n._$AH=e,un=n=>n._$AH,Oe=n=>{n._$AR(),n._$AA.remove()};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var mn=(n,e,t)=>{let i=new Map;for(let s=e;s<=t;s++)i.set(n[s],s);return i},Ne=cn(class extends Pe{constructor(n){if(super(n),n.type!==ln.CHILD)throw Error("repeat() can only be used in text expressions")}dt(n,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let s=[],r=[],o=0;for(let d of n)s[o]=i?i(d,o):o,r[o]=t(d,o),o++;return{values:r,keys:s}}render(n,e,t){return this.dt(n,e,t).values}update(n,[e,t,i]){let s=un(n),{values:r,keys:o}=this.dt(e,t,i);if(!Array.isArray(s))return this.ut=o,r;let d=this.ut??=[],c=[],u,$,m=0,y=s.length-1,g=0,_=r.length-1;for(;m<=y&&g<=_;)if(s[m]===null)m++;else if(s[y]===null)y--;else if(d[m]===o[g])c[g]=q(s[m],r[g]),m++,g++;else if(d[y]===o[_])c[_]=q(s[y],r[_]),y--,_--;else if(d[m]===o[_])c[_]=q(s[m],r[_]),ne(n,c[_+1],s[m]),m++,_--;else if(d[y]===o[g])c[g]=q(s[y],r[g]),ne(n,s[m],s[y]),y--,g++;else if(u===void 0&&(u=mn(o,g,_),$=mn(d,m,y)),u.has(d[m]))if(u.has(d[y])){let I=$.get(o[g]),ot=I!==void 0?s[I]:null;if(ot===null){let Dt=ne(n,s[m]);q(Dt,r[g]),c[g]=Dt}else c[g]=q(ot,r[g]),ne(n,s[m],ot),s[I]=null;g++}else Oe(s[y]),y--;else Oe(s[m]),m++;for(;g<=_;){let I=ne(n,c[_+1]);q(I,r[g]),c[g++]=I}for(;m<=y;){let I=s[m++];I!==null&&Oe(I)}return this.ut=o,hn(n,c),Q}});var Ci=2e4,He=class{constructor(e){this.changed=e;this.calm=[];this.alarm=[];this.next=1}say(e){this.calm=this.add(this.calm,e)}alarmWith(e){this.alarm=this.add(this.alarm,e)}view(){let e=t=>Ne(t,({key:i})=>i,({text:i})=>l`<p>${i}</p>`);return l`
      <div class="unseen" aria-live="polite" data-part="news">${e(this.calm)}</div>
      <div class="unseen" aria-live="assertive" data-part="alarm">${e(this.alarm)}</div>`}add(e,t){let i=this.next++;return setTimeout(()=>this.drop(i),Ci),this.changed(),[...e,{key:i,text:t}]}drop(e){this.calm=this.calm.filter(t=>t.key!==e),this.alarm=this.alarm.filter(t=>t.key!==e),this.changed()}};async function fn(n,e){try{return await navigator.clipboard.writeText(n),!0}catch{return Si(n,e)}}function Si(n,e){let t=document.createElement("textarea");t.value=n,t.className="unseen",t.setAttribute("aria-hidden","true"),e.append(t),t.select();try{return document.execCommand("copy")}catch{return!1}finally{t.remove()}}var fe=()=>({id:null,token:null,seq:0,unsent:[]}),yt="twitch-check";function gn(n){let e=fe();return{load(){try{let t=JSON.parse(n?.getItem(yt)??"null");Mi(t)&&(e=t)}catch{}return e},save(t){e=t;try{n?.setItem(yt,JSON.stringify(t))}catch{}},clear(){e=fe();try{n?.removeItem(yt)}catch{}}}}function Mi(n){let e=n;return!!e&&(e.id===null||typeof e.id=="string")&&(e.token===null||typeof e.token=="string")&&Number.isInteger(e.seq)&&Array.isArray(e.unsent)&&e.unsent.every(t=>typeof t=="string")}function Ue(n){return n.custom?.kind==="question"?n.custom:null}function O(n){let e=n.custom;return e?.kind!=="assessment"||!n.text?.trim()?null:e.complete||e.urgency==="emergency"||e.action&&n.text.includes(e.action)?e:null}function ge(n){return O(n)?.urgency==="emergency"}function Ve(n){return n.some(e=>e.custom?.kind==="reply"&&e.custom.id==="delete_done")}var Ei={slow:2e3,late:15e3,patience:3e4,pauses:[1e3,2e3,4e3,8e3,15e3]},Ti=2,Ri=new Set([400,413,415,422]),Li={401:"expired",403:"forbidden",410:"gone"},Ie=class{constructor(e,t,i){this.api=e;this.world=t;this.tell=i;this.ended=null;this.held=!1;this.tries=0;this.conflicts=0;this.pumping=null;this.attempt=null;this.endPause=null;this.hurry=!1;this.timers=[];this.times={...Ei,...t.times},this.kept=t.keeping.load(),this.mustRead=this.kept.id!==null}get isResumed(){return this.mustRead||this.kept.unsent.length>0}get unsent(){return this.kept.unsent}resume(){this.pump()}say(e){return this.ended?!1:(this.keep({unsent:[...this.kept.unsent,e]}),this.pump(),!0)}tryNow(){this.tries=0,this.hurry=this.attempt!==null,this.attempt?.abort(),this.endPause?.()}wake(){this.tries=0,this.endPause?.()}startAgain(){let{unsent:e}=this.kept;return this.reset(),e}async deleteAll(){this.held=!0,this.endPause?.(),await this.pumping;let e=this.kept.id?await this.deleteOnServer():"done";return this.held=!1,e==="done"?this.reset():this.pump(),e}reset(){this.world.keeping.clear(),this.kept=fe(),this.ended=null,this.mustRead=!1,this.tries=this.conflicts=0}keep(e){this.kept={...this.kept,...e},this.world.keeping.save(this.kept)}pump(){this.pumping??=this.work().finally(()=>{this.pumping=null,this.stopWatch(),this.hasWork()&&this.pump()})}hasWork(){return!this.ended&&!this.held&&(this.mustRead||this.kept.unsent.length>0)}async work(){for(;this.hasWork();)this.startWatch(),await this.step()?(this.tries=0,this.stopWatch()):this.hasWork()&&!this.hurry&&await this.pause(),this.hurry=!1}async step(){let{id:e,seq:t,unsent:i}=this.kept;if(!e)return this.taken(await this.request("POST","",{}),r=>this.begun(r));if(this.mustRead)return this.taken(await this.request("GET",`/${e}`),r=>this.read(r));let s={seq:t+1,message:i[0]};return this.taken(await this.request("POST",`/${e}/turns`,s),r=>this.answered(r))}taken(e,t){if(!e)return!1;let{status:i,body:s}=e;if(i===200||i===201)return t(s);if(i===409)return this.conflict();let r=Li[i];return r?this.end(r,vt(s)):Ri.has(i)&&this.kept.id!==null&&!this.mustRead?this.refused(vt(s)):!1}begun(e){return typeof e.id!="string"||typeof e.token!="string"?!1:(this.keep({id:e.id,token:e.token,seq:0}),!0)}answered(e){let t=this.kept.seq+1;if(e.seq!==t||!Array.isArray(e.messages))return!1;let[i="",...s]=this.kept.unsent,r=vt(e);return this.conflicts=0,Ve(r)?this.keep({...fe(),unsent:s}):this.keep({seq:t,unsent:s,...yn(e)}),this.tell({kind:"answer",text:i,messages:r}),!0}read(e){if(typeof e.last!="number"||!Array.isArray(e.turns))return!1;let{unsent:t}=this.kept;if(e.last===0&&this.kept.seq>0&&this.conflicts===0)return this.end("gone",[]);let s=t.length>0&&this.conflicts===0?Math.min(this.kept.seq,e.last):e.last;return this.mustRead=!1,this.keep({seq:s,...yn(e)}),this.tell({kind:"history",turns:e.turns.filter(r=>r.seq<=s),unsent:t}),!0}conflict(){return this.conflicts+=1,this.mustRead=!0,this.conflicts===1}refused(e){let[t="",...i]=this.kept.unsent;return this.keep({unsent:i}),this.tell({kind:"refused",text:t,messages:e}),!0}end(e,t){return this.ended=e,this.tell({kind:"ended",why:e,messages:t}),!0}async deleteOnServer(){for(let e=Ti;e>0;e-=1){let t=(await this.request("DELETE",`/${this.kept.id}`))?.status??0;if(t===204||t===404||t===410)return"done";if(t===401||t===403)return"expired";e>1&&await this.pause()}return"failed"}async request(e,t,i){let s={};i&&(s["content-type"]="application/json"),this.kept.token&&(s.authorization=`Bearer ${this.kept.token}`);let r=await this.send(`/conversations${t}`,{method:e,headers:s,body:i&&JSON.stringify(i)});return r==="none"?this.turnedAway():r}async turnedAway(){let e=this.world.isForeign?await this.send("/allowed",{}):null;return e&&e!=="none"&&e.status===403?e:null}async send(e,t){let i=new AbortController;this.attempt=i;let s=setTimeout(()=>i.abort(),this.times.patience);try{let r=await this.world.fetch(this.api+e,{...t,signal:i.signal,credentials:"omit",cache:"no-store",referrerPolicy:"no-referrer"});return{status:r.status,body:r.status===204?{}:await Pi(r)}}catch{return i.signal.aborted?null:"none"}finally{clearTimeout(s),this.attempt=null}}pause(){let{pauses:e}=this.times,t=e[Math.min(this.tries,e.length-1)]??0;this.tries+=1;let i=.75+.5*(this.world.random??Math.random)();return new Promise(s=>{let r=setTimeout(()=>this.endPause?.(),t*i);this.endPause=()=>{clearTimeout(r),this.endPause=null,s()}})}startWatch(){if(this.timers.length)return;let e=t=>this.tell({kind:"waiting",level:t});e("sent"),this.timers=[setTimeout(()=>e("slow"),this.times.slow),setTimeout(()=>e("late"),this.times.late)]}stopWatch(){if(this.timers.length){for(let e of this.timers)clearTimeout(e);this.timers=[],this.tell({kind:"waiting",level:"none"})}}};async function Pi(n){let e=await n.json().catch(()=>null);return e!==null&&typeof e=="object"?e:{}}function vt(n){return Array.isArray(n.messages)?n.messages:[]}function yn(n){return typeof n.token=="string"?{token:n.token}:{}}var bt={forehead:{one:"{side} side of the forehead",none:"forehead"},eyelid:{one:"{side} eyelid",none:"eyelid"},around_eye:{one:"around the {side} eye",none:"around the eye"},cheek:{one:"{side} cheek",none:"cheek"},mouth:{one:"{side} side of the mouth or chin",none:"mouth or chin"},jaw:{one:"{side} side of the jaw",none:"jaw"},half_face:{one:"{side} half of the face",none:"half of the face"},whole_face:{one:"whole face",none:"whole face"},neck:{one:"{side} side of the neck",none:"neck"},arm:{one:"{side} arm",none:"arm"},hand:{one:"{side} hand",none:"hand"},trunk:{one:"chest, back or belly",none:"chest, back or belly"},leg:{one:"{side} leg",none:"leg"},foot:{one:"{side} foot",none:"foot"},widespread:{one:"all over the body",none:"all over the body"}},v={help:"Tap each spot that twitches. Tap again to take it away.",middle:"In the middle? Tap both sides.",helpList:"Tick each place that twitches. Then say which side. In the middle? Choose both.",face:"Face",body:"Body",showBody:"Show the body",hideBody:"Hide the body",yourLeft:"Your left",yourRight:"Your right",mirror:"The picture is like your mirror.",facing:"The picture is like a person who faces you.",toFacing:"Turn it round: like a person who faces you",toMirror:"Turn it round: like your mirror",toList:"List instead of picture",toPicture:"Picture instead of list",wide:"Bigger areas",whichSide:"Which side: {place}",sides:{left:"Left",right:"Right",both:"Both",unsure:"Not sure"},nothing:"Nothing chosen yet.",chosen:"You chose: {places}",chooseFirst:"Please choose a spot first.",send:"Send"},De={day:"days",week:"weeks",month:"months",year:"years"},C={today:"today",about:"about {time}",most:"more than 10 years",ago:"{time} ago",slider:"Slide to the time when it began",nothing:"No time chosen yet.",chooseFirst:"Please choose a time first.",common:"Common answers",from:"today",to:"over 10 years",exact:"Or give the exact time",number:"Number",unit:"Unit",send:"Send"},vn={hemifacial_spasm:{title:"One-sided face spasm",alt:"Drawing of a face from the front. On one side the eye is shut and the corner of the mouth is pulled up. The other side is calm. The face nerve runs from the ear to the eye, the cheek and the mouth of the side that moves. A close-up shows the nerve where it leaves the brain stem, with a blood vessel that presses on it.",caption:"The usual cause: a blood vessel presses on the face nerve where it leaves the brain stem. One half of the face moves by itself."},eyelid_myokymia:{title:"Ordinary eyelid twitching",alt:"Drawing of one eye, close up. The muscle of the eyelid runs round the eye in thin fibres. In the lower lid a few of the fibres are wavy: they flicker. All the others are at rest, and the eye is open.",caption:"A few fibres of the eyelid muscle fire by themselves for a moment. The eye stays open."},trigeminal_neuralgia:{title:"Nerve pain of the face",alt:"Drawing of a head from the side. The feeling nerve of the face starts at the brain stem and has three branches. One goes to the forehead, one to the cheek and one to the jaw. Jagged marks stand for jabs of pain in the cheek and jaw. A close-up shows a blood vessel that presses on the root of the nerve.",caption:"The feeling nerve of the face has three branches. A blood vessel that presses on its root is the usual cause of the pain."},bells_palsy:{title:"Bell's palsy",alt:"Drawing of a face from the front that lifts its brows and smiles. One side does so. On the other side the forehead stays smooth, the eye does not close well and the mouth droops. A close-up shows the nerve of that side in its narrow canal of bone. It is swollen, and the bone leaves it no room.",caption:"The face nerve is swollen in its canal of bone. The forehead and the mouth are weak on that side."}},k={brainStem:["Brain","stem"],vessel:"Vessel",faceNerve:"Face nerve",feelingNerve:"Nerve",eyeShuts:["The eye","shuts"],mouthPulled:["The mouth","is pulled up"],ringMuscle:"Muscle of the eyelid",flicker:"A few fibres flicker",forehead:"Forehead",cheek:"Cheek",jaw:"Jaw",bone:"Bone",swollen:"Swollen nerve",smooth:["Forehead","stays smooth"],notClose:["Eye does not","close well"],droops:["Mouth","droops"]};var b="var(--tw-ink, currentColor)",S="var(--tw-line, #768b97)",W="var(--tw-soft, rgba(118, 139, 151, .2))",ye="var(--tw-paper, Canvas)",B="var(--tw-accent, #1f83a6)",N="var(--tw-nerve, #c08a10)",Oi="var(--tw-vessel, #c9453d)",wt=w`
  .tw-drawing {
    width: min(100%, 26rem);
    margin: 0.5rem 0;
  }
  .tw-drawing svg {
    display: block;
    width: 100%;
    height: auto;
  }
  .tw-drawing figcaption {
    margin-block-start: 0.4rem;
  }
  @media (forced-colors: active) {
    .tw-drawing {
      --tw-ink: CanvasText;
      --tw-line: CanvasText;
      --tw-soft: Canvas;
      --tw-paper: Canvas;
      --tw-accent: Highlight;
      --tw-nerve: LinkText;
      --tw-vessel: Highlight;
    }
  }
`;function j(n,e,t){let i=vn[n];return l`<figure class="tw-drawing">
    <svg
      role="img"
      aria-label="${i.title}. ${i.alt}"
      viewBox="0 0 320 ${e}"
      width="100%"
      fill="none"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <title>${i.title}</title>
      ${t}
    </svg>
    <figcaption>${i.caption}</figcaption>
  </figure>`}function x(n,e,t,i="start"){return h`<text fill=${b} font-size="15" text-anchor=${i}>
    ${(typeof t=="string"?[t]:t).map((r,o)=>h`<tspan x=${n} y=${e+17*o}>${r}</tspan>`)}
  </text>`}var E=(n,e,t)=>h`<path d=${n} stroke=${b} stroke-width="1.2" /><circle cx=${e} cy=${t} r="2.6" fill=${b} />`,f=(n,e=2,t=S)=>h`<path d=${n} stroke=${t} stroke-width=${e} />`,Qe=(n,e,t)=>h`
  <path d=${n} stroke=${b} stroke-width=${e+2.5} stroke-linecap="butt" />
  <path d=${n} stroke=${t} stroke-width=${e} stroke-linecap="butt" />
  <path d=${n} stroke="#fff" stroke-opacity=".45" stroke-width=${e/5} stroke-linecap="butt" />`,Ni="M160 12C226 12 276 52 286 112C291 146 290 184 283 214C275 250 256 288 226 312C206 327 184 334 160 334C136 334 114 327 94 312C64 288 45 250 37 214C30 184 29 146 34 112C44 52 94 12 160 12Z",bn="M284 148C300 140 310 150 307 170C305 190 296 204 282 200Z",ze=n=>h`<path d=${n} fill=${ye} /><path d=${n} fill=${W} stroke=${S} stroke-width="2" />`,wn=n=>h`<g transform="translate(320) scale(-1 1)">${n}</g>`,Be=h`
  <path d="M184 156Q212 132 240 156Q212 170 184 156Z" fill="#f7fbfc" stroke=${S} />
  <circle cx="212" cy="153" r="9" fill="#16242f" /><circle cx="215" cy="150" r="2.6" fill="#f7fbfc" />
  ${f("M184 156Q212 132 240 156",3.5,b)}${f("M190 143Q212 128 236 143M196 170Q212 177 230 170")}`,$n=f("M185 111Q213 99 243 111",5.5),qe="M294 194C278 196 270 190 265 178C264 152 272 130 266 102M265 178C262 172 258 168 252 166M278 196C262 200 250 206 238 216M278 196C262 216 248 240 232 258M279 196C268 244 248 272 224 292",We=(n,e,t)=>h`<path
    d="M0 22V2M-6 8L0 0L6 8"
    transform="translate(${n} ${e}) rotate(${t})"
    stroke=${B}
    stroke-width="4.5"
  />`,je=(n,e,t)=>h`<g transform="translate(-4 78) scale(.62)">
    ${ze("M106 300V362C104 384 84 392 60 400H260C236 392 216 384 214 362V300Z")}
    ${ze(bn)}${wn(ze(bn))}${ze(Ni)}
    <path
      d="M32 152C10 60 78 2 160 2C242 2 310 60 288 152C284 112 270 84 252 72C214 58 168 74 122 52C92 62 48 92 32 152Z"
      fill=${S}
    />
    ${f("M153 172Q150 194 141 208Q137 218 147 221M173 221Q183 218 179 208M152 222Q160 227 168 222")}
    ${t}${wn(n)}${e}
  </g>`;function ie(n,[e,t,i],[s,r],o){let[d,c]=[e-s,t-r],u=Math.hypot(d,c),[$,m]=[-c/u*i,d/u*i];return h`
    <path
      d="M${s} ${r}L${(e+$).toFixed(1)} ${(t+m).toFixed(1)}L${(e-$).toFixed(1)} ${(t-m).toFixed(1)}Z"
      fill=${S} fill-opacity=".3"
    />
    <circle cx=${s} cy=${r} r="6" stroke=${b} stroke-width="2" />
    <circle cx=${e} cy=${t} r=${i} fill=${ye} />
    <clipPath id="close-up-${n}"><circle r=${i} /></clipPath>
    <g transform="translate(${e} ${t})">
      <g clip-path="url(#close-up-${n})">${o}</g>
      <circle r=${i} stroke=${b} stroke-width="2.5" />
    </g>`}var Fe=(n,e)=>h`
  <path d="M-90 -90H-36C-22 -50 -18 -20 -22 4C-18 30 -26 60 -38 90H-90Z" fill=${W} stroke=${S} stroke-width="2" />
  ${Qe("M-24 2C-8 2 -2 28 20 28C44 28 56 6 96 4",15,N)}
  ${Qe("M96 -44C52 -50 0 -42 2 -14C4 18 36 18 50 2C60 -10 76 -18 96 -20",15,Oi)}
  ${x(-49,-8,e.stem,"middle")}${x(6,-56,e.vessel,"middle")}${x(17,54,n,"middle")}`;var Hi=h`
  ${f("M184 106Q213 90 243 104",5.5)}
  ${f("M184 90Q212 80 240 88M190 78Q212 70 234 76",2.5)}
  ${Be}${f("M186 218Q204 224 210 244",2)}`,Ui=h`
  ${f("M185 120Q213 114 245 124",5.5)}
  <g stroke-dasharray="1 8">${f(qe,5,N)}</g>
  <path d="M184 156Q212 128 240 158Q212 184 184 156Z" fill="#f7fbfc" stroke=${S} />
  <circle cx="212" cy="153" r="9" fill="#16242f" /><circle cx="215" cy="150" r="2.6" fill="#f7fbfc" />
  ${f("M184 156Q212 128 240 158",3.5,b)}${f("M190 168Q212 192 238 166")}`,Vi=[[-58,-38],[-34,-48],[34,-50],[58,-36],[-60,36],[-32,34],[30,34],[58,36]];function Ii(){let n=t=>h`<path d=${t} fill=${W} stroke=${S} stroke-width="2.5" />`;return h`
    ${n("M-90 -90H90V-18C60 -22 40 -24 0 -24C-40 -24 -60 -22 -90 -18Z")}
    ${n("M-90 90H90V18C60 22 40 24 0 24C-40 24 -60 22 -90 18Z")}
    ${Vi.map(([t,i])=>h`<ellipse cx=${t} cy=${i} rx="5" ry="3.5" stroke=${S} stroke-width="1.5" />`)}
    <path d=${"M-90 -7C-60 -7 -44 -22 0 -22C44 -22 60 -7 90 -7V7C60 7 44 22 0 22C-44 22 -60 7 -90 7Z"} fill=${N} stroke=${b} stroke-width="2" />
    ${f("M-84 -2C-50 -2 -40 -9 0 -9C40 -9 50 -2 84 -2M-84 2C-50 2 -40 9 0 9C40 9 50 2 84 2",2,"rgba(255,255,255,.55)")}
    ${f("M-14 -38V-28M-18 -32L-14 -27L-10 -32M14 -38V-28M10 -32L14 -27L18 -32",2.5,B)}
    ${f("M-14 38V28M-18 32L-14 27L-10 32M14 38V28M10 32L14 27L18 32",2.5,B)}
    ${x(0,58,k.swollen,"middle")}${x(0,-50,k.bone,"middle")}`}var kn=()=>j("bells_palsy",300,h`
      ${je(Hi,Ui,f("M116 252Q138 274 166 272Q190 272 204 286",4,b))}
      ${ie("bells_palsy",[238,82,79],[176,198],Ii())}
      ${E("M214 183H200L146 136",146,136)}${x(218,184,k.smooth)}
      ${E("M214 226H200L142 180",142,180)}${x(218,227,k.notClose)}
      ${E("M214 268H200L126 255",126,255)}${x(218,270,k.droops)}`);var An=74,Cn=246,se=136;function xn(n,e){let[t,i]=[An-9*n,Cn+9*n];return`M${t} ${se}Q160 ${e?se+62+19*n:se-92-19*n} ${i} ${se}`}function Di(n){let[e,t,i]=[An-9*n,Cn+9*n,se+62+19*n];return`M${Array.from({length:65},(r,o)=>{let d=.5+.26*o/64,c=(1-d)**2*e+2*d*(1-d)*160+d*d*t,u=((1-d)**2+d*d)*se+2*d*(1-d)*i;return`${c.toFixed(1)} ${(u+4*Math.sin(o/64*Math.PI*7)).toFixed(1)}`}).join("L")}`}var _n=[0,1,2,3,4,5],zi=[1,3],Sn=()=>j("eyelid_myokymia",272,h`
      <ellipse cx="160" cy="134" rx="150" ry="98" fill=${W} />
      ${f("M66 56Q152 10 262 62",10)}
      ${_n.map(n=>f(xn(n,!1),n?2:5,n?S:b))}
      ${_n.map(n=>f(xn(n,!0),n?2:3,n?S:b))}
      <path d="M74 136Q160 44 246 136Q160 198 74 136Z" fill="#f7fbfc" />
      <circle cx="160" cy="124" r="35" fill="#5f8796" stroke="#16242f" stroke-width="3" />
      <circle cx="160" cy="124" r="15" fill="#16242f" /><circle cx="171" cy="113" r="6" fill="#f7fbfc" />
      ${f("M74 136Q160 44 246 136",6,b)}${f("M74 136Q160 198 246 136",3,b)}
      ${zi.map(n=>f(Di(n),4,B))}
      ${f("M244 190L254 198M254 178L266 184M232 202L239 212",3.5,B)}
      ${x(8,20,k.ringMuscle)}${E("M60 26V112L58 122",58,122)}
      ${x(8,262,k.flicker)}${E("M120 246L170 196",170,196)}`);var Qi=h`${$n}${Be}`,Bi=h`
  ${f("M185 108Q213 98 243 110",5.5)}
  ${f(qe,5,N)}
  ${f("M184 155Q212 166 240 153",4.5,b)}
  ${f("M190 147Q212 155 234 145M192 165Q212 175 234 163",2.2,b)}
  ${f("M246 148L256 142M248 155L259 154",2.2,b)}
  ${We(212,140,180)}${We(212,178,0)}${We(226,224,28)}`,Mn=()=>j("hemifacial_spasm",300,h`
      ${je(Qi,Bi,f("M124 263Q146 276 172 268Q196 258 208 240",4,b))}
      ${ie("hemifacial_spasm",[238,82,79],[176,198],Fe(k.faceNerve,{vessel:k.vessel,stem:k.brainStem}))}
      ${E("M214 187H200L148 173",148,173)}${x(218,186,k.eyeShuts)}
      ${E("M214 242H200L136 228",136,228)}${x(218,241,k.mouthPulled)}`);var En="M150 6C96 6 62 42 58 88C57 102 61 108 57 116C51 128 41 142 35 154C32 161 37 165 47 166C51 168 49 172 46 176C41 180 42 185 48 187C43 190 44 196 49 198C52 203 48 208 48 214C48 226 58 232 70 231C92 229 108 226 120 220C124 240 124 268 118 300H212C206 262 214 224 228 194C242 164 248 128 241 96C232 42 198 6 150 6Z",qi="M150 6C108 6 78 26 64 62C92 70 124 62 142 74C150 92 142 104 148 118C156 96 172 100 172 120C172 142 160 150 156 156C166 186 198 196 228 194C242 164 248 128 241 96C232 42 198 6 150 6Z",Wi="M140 128C120 118 100 104 80 98C74 84 78 68 84 54M80 98C72 100 66 102 62 106M98 106C100 88 106 76 114 66",ji="M140 128C118 132 96 138 78 144C70 148 62 152 54 156M104 136C94 150 84 162 66 172",Fi="M140 128C134 152 124 178 104 196C90 206 74 210 58 212M118 182C106 184 92 188 74 194",Zi="M4 0L-10 16H-2L-7 32L10 12H2L9 0Z",Ki=["translate(80 158)","translate(112 146) rotate(10)","translate(84 198) scale(.8)"],Tn=()=>j("trigeminal_neuralgia",350,h`
      <g transform="translate(66 8)">
        <path d=${En} fill=${ye} /><path d=${En} fill=${W} stroke=${S} stroke-width="2" />
        <path d=${qi} fill=${S} fill-opacity=".35" />
        ${f("M64 112Q78 104 88 112",4)}
        ${f("M68 126Q80 118 88 126M70 127Q79 131 86 127",2.5,b)}<circle cx="76" cy="125" r="3.5" fill="#16242f" />
        ${f("M48 187Q60 190 68 186",3,b)}
        ${f("M152 122C166 118 174 130 168 142C164 152 156 156 152 150",2.5)}
        ${Qe("M184 138C168 132 154 128 140 128",7,N)}
        <ellipse cx="140" cy="128" rx="10" ry="7" fill=${N} stroke=${b} stroke-width="1.2" />
        ${[Wi,ji,Fi].map(n=>f(n,4.5,N))}
        ${Ki.map(n=>h`<path d=${Zi} transform=${n} fill=${B} stroke=${ye} stroke-width="1.5" />`)}
      </g>
      ${ie("trigeminal_neuralgia",[238,268,79],[250,146],Fe(k.feelingNerve,{vessel:k.vessel,stem:k.brainStem}))}
      ${x(4,62,k.forehead)}${E("M80 62L148 72",148,72)}
      ${x(4,136,k.cheek)}${E("M56 137L132 158",132,158)}
      ${x(4,240,k.jaw)}${E("M38 235L144 219",144,219)}`);var $t={hemifacial_spasm:Mn,eyelid_myokymia:Sn,trigeminal_neuralgia:Tn,bells_palsy:kn},io=Object.keys($t);function Rn(n){return Object.hasOwn($t,n)?$t[n]():null}var xt={name:"Twitchwise",tagline:"Not a doctor. Not a diagnosis.",chat:"Twitchwise chat",open:"Ask about a twitch",openWithNews:"Ask about a twitch: there is a new message",close:"Close the chat",textSize:"Size of the text",smaller:"Smaller text",larger:"Larger text",sizeNow:n=>`Text size ${n} %`,emergencyNumbers:"Emergency numbers",emergency:"Emergency?",numbers:[{number:"999",where:"UK"},{number:"112",where:"Europe"},{number:"911",where:"US"}],callNumber:(n,e)=>`Call ${n} ${e}`,conversation:"Conversation",you:"You",assistant:"Assistant",greeting:`Hello. I am an automated assistant for twitching of the face, eyelid or muscles.

I ask some questions. Then I say how soon to be seen, and why. I am not a doctor, and this is not a diagnosis.`,invite:"Tell me in your own words: what twitches, for how long, and what else have you noticed?",starters:["My eyelid twitches","One side of my face twitches","A muscle in my leg twitches","What is hemifacial spasm?"],startersName:"Ways to begin",label:"Your message",hint:"Enter sends. Shift and Enter makes a new line.",send:"Send",changedHint:"Tell me what has changed. I will look at my advice again.",notTaken:"Not taken in",showAll:"Show all of it",reading:"Reading your message …",trying:"No answer yet. I keep trying …",slow:"I am still reading your message.",late:"Your message has no answer yet. I keep trying to send it. If this could be an emergency, do not wait. Call 999 in the UK, 112 in Europe or 911 in the US.",tryNow:"Try again now",why:"Why do you ask?",chooseNone:"Choose at least one line first, or “None of these”.",sendChoice:"Send my choice",numberLabel:"Your answer as a number",numberMissing:"Write a number first, or type your answer in words below.",sendNumber:"Send the number",result:"Your result",resultSoFar:"Your result so far",whyThis:"Why",doNow:"What to do now",mightBe:"What it might be",fits:"Fits",fitsNot:"Does not fit",balance:(n,e)=>`${n} ${n===1?"thing fits":"things fit"}, ${e} ${e===1?"does":"do"} not`,changes:"What would change this",takeAlong:"What to take along",summaryButton:"Page for the doctor",summaryWords:"summary",moreInChat:"The whole result is in the conversation.",emergencyTitle:"Emergency",sources:n=>n===1?"Source (1)":`Sources (${n})`,opensNew:"opens in a new tab",print:"Save or print",copy:"Copy",copied:"Copied.",notCopied:"It could not be copied. Please mark the text and copy it yourself.",changed:"Something changed",again:"Start again",againWords:"start again",delete:"Delete my data",deleteAsk:"Delete everything you told me? It cannot be brought back.",deleteYes:"Yes, delete it",deleteNo:"No, keep it",deleting:"Deleting …",deleted:"Done. Everything you told me is deleted, here and on the server. You can start anew at any time.",notDeleted:"It could not be deleted now. What you told me is still there. Please try again in a minute.",deleteExpired:"This conversation has expired, so it cannot be deleted from here. The server forgets it by itself some days after your last message.",deleteAgain:"Try to delete again",closeNotice:"Close",restored:"Your conversation is back.",expired:"This conversation has expired. What you see here stays until you leave the page. Start again to go on.",gone:"The server no longer has this conversation. What you see here stays until you leave the page. Start again to go on.",forbidden:"The server does not let this page go on with the conversation. Start again, or open the assistant on its own page.",endedEmergency:"If this could be an emergency, call 999 in the UK, 112 in Europe or 911 in the US.",begunAgain:"A new conversation begins here. I no longer know what was said above.",unsentBack:"Your last words are back in the box. You can send them again.",sheetTitle:"What the assistant Twitchwise told me",sheetSummary:"Summary for the doctor",sheetDate:n=>`Printed on ${n}`,sheetTold:"What I told it",sheetFree:"In my own words"},kt={"en-GB":xt},a=xt,ve="en-GB";function Ln(n){let e=n?.toLowerCase()??"",t=Object.keys(kt).find(s=>s.toLowerCase()===e),i=Object.keys(kt).find(s=>s.slice(0,2)===e.slice(0,2));ve=t??i??"en-GB",a=kt[ve]??xt}var Pn=w`
  .panel {
    position: relative; display: flex; flex-direction: column; background: var(--_paper); color: var(--_ink); overflow: hidden; container: panel / size;
    --tw-ink: var(--_ink); --tw-paper: var(--_paper); --tw-soft: var(--_soft); --tw-line: var(--_edge); --tw-accent: var(--_accent); --tw-on-accent: var(--_accent-ink);
  }
  .panel[data-size="125"] { font-size: 1.25em; }
  .panel[data-size="150"] { font-size: 1.5em; }
  .panel[data-size="175"] { font-size: 1.75em; }
  .panel[data-size="200"] { font-size: 2em; }
  section.panel { height: var(--tw-height, min(46rem, 88vh)); min-height: 24em; border: 0.06em solid var(--_line); border-radius: var(--_radius); box-shadow: 0 0.1em 0.6em rgb(16 42 56 / 0.07); }

  .scroller { display: flex; flex-direction: column; flex: 1 1 auto; min-height: 0; height: 100%; }
  .head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6em; padding: 0.6em 0.6em 0.6em 1em; border-bottom: 0.06em solid var(--_line); }
  .head .mark { color: var(--_accent); flex: none; display: inline-flex; }
  .head .mark .icon { width: 2em; height: 2em; }
  .names { flex: 1 1 min-content; min-width: min-content; overflow-wrap: normal; }
  .names h2 { font-size: 1.1em; line-height: 1.2; font-weight: 700; }
  .names p { font-size: 0.85em; color: var(--_muted); line-height: 1.3; }
  .tools { display: flex; flex: none; }
  .tool { display: inline-flex; align-items: center; justify-content: center; min-width: max(44px, 2.75em); min-height: max(44px, 2.75em); border: 0; border-radius: 0.75em; background: transparent; color: var(--_accent); font-weight: 600; }
  .tool:hover { background: var(--_ground); }
  .tool[aria-disabled="true"] { color: var(--_edge); cursor: default; }
  .tool .large { font-size: 1.15em; }
  .tool .little { font-size: 0.8em; }

  .numbers { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.3em; padding: 0 1em; background: var(--_emergency-soft); color: var(--_ink); font-size: 0.9em; }
  .numbers strong { margin-inline-end: 0.4em; }
  .numbers a { display: inline-flex; align-items: center; min-height: max(44px, 2.75em); padding: 0 0.5em; color: var(--_emergency); font-weight: 600; }

  .foot { padding: 0.6em 1em 0.25em; border-top: 0.06em solid var(--_line); background: var(--_paper); }
  .composer label { font-weight: 600; font-size: 0.9em; }
  .box { display: flex; gap: 0.5em; align-items: flex-end; margin-top: 0.25em; }
  .box textarea { resize: none; min-height: max(44px, 2.9em); max-height: 9em; field-sizing: content; flex: 1 1 auto; min-width: 0; line-height: 1.4; }
  .box .act { flex: none; white-space: nowrap; padding-inline: 1.1em 1.25em; margin-bottom: 0.1em; }
  .composer .small { margin-top: 0.2em; }
  .composer .hint { font-size: 0.8em; }
  @media (pointer: coarse) { .composer .hint.keys { display: none; } }
  .below { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5em; margin-inline: -0.7em; }

  .notice { margin: 0 0 0.6em; padding: 0.75em 1em; border-radius: 0.75em; border: 0.1em solid var(--_urgent); background: var(--_urgent-soft); }
  .notice.end { border-color: var(--_edge); background: var(--_ground); }
  .notice .chips { margin-top: 0.6em; }

  .launcher {
    position: fixed; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem; z-index: 2147483000;
    display: inline-flex; align-items: center; gap: 0.6em; min-height: 3.4em; padding: 0.6em 1.3em 0.6em 1.1em; border: 0; border-radius: 1.7em;
    background: var(--_accent); color: var(--_accent-ink); font-weight: 600; box-shadow: var(--_shadow); cursor: pointer;
  }
  .launcher:hover { filter: brightness(1.08); }
  .launcher:focus-visible { outline-offset: 0.2em; outline-color: var(--_accent); box-shadow: 0 0 0 0.2em var(--_paper); }
  .launcher .icon { width: 1.5em; height: 1.5em; }
  .launcher .new { width: 0.8em; height: 0.8em; border-radius: 50%; background: #ffd166; }
  dialog.panel {
    position: fixed; inset: auto; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem; margin: 0; padding: 0; z-index: 2147483001;
    width: min(27rem, 100vw - 2rem); height: min(46rem, 100vh - 2rem); max-width: none; max-height: none;
    border: 0.06em solid var(--_line); border-radius: var(--_radius); box-shadow: var(--_shadow);
  }
  dialog.panel:not([open]) { display: none; }
  dialog.panel[data-size="150"], dialog.panel[data-size="175"], dialog.panel[data-size="200"] { width: min(40rem, 100vw - 2rem); }
  dialog.panel::backdrop { background: rgb(8 20 28 / 0.5); }
  @media (max-width: 30rem), (max-height: 30rem) {
    dialog.panel { inset: 0; width: 100vw; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
  }
`,On=w`
  /* Little room, as at 400 % zoom: one long column that scrolls as a whole. */
  @container panel (max-height: 28em) {
    .scroller { overflow-y: auto; display: block; }
    .scroller .history { overflow: visible; }
  }
  @container panel (max-width: 14em) {
    .head .mark { display: none; }
  }
  @container panel (max-width: 24em) {
    .head { padding-inline-start: 0.75em; }
    .history { padding: 0.75em; }
    .said:not(.wide) { max-width: 96%; }
    .names p, .composer .hint.keys { display: none; }
    .numbers { padding-inline: 0.6em; gap: 0; font-size: 0.85em; justify-content: space-between; }
    .numbers strong { margin-inline-end: 0; }
    .numbers a { padding: 0 0.3em; }
    .foot { padding-inline: 0.75em; }
  }
  @media (forced-colors: active) {
    .said, .card, .row, .chip, .act, .panel, .launcher, .notice, .tool { border: 1px solid; }
    .balance .for { fill: CanvasText; }
    .balance .against { stroke: CanvasText; }
    .dots i::before, .dots i::after, .dots b::before, .launcher .new { background: CanvasText; }
    .icon, .mark { color: CanvasText; }
  }
  @media print {
    section.panel, .scroller { height: auto; display: block; overflow: visible; container-type: normal; border: 0; box-shadow: none; }
    .history { overflow: visible; display: block; }
    .said { margin-block: 0.5em; break-inside: avoid; }
    .head .tools, .foot, .numbers, .launcher, .chips, .several, .number { display: none; }
  }
`;var Gi=w`
  color-scheme: light;
  --_accent: var(--tw-accent, #0b5f73);
  --_accent-ink: var(--tw-accent-ink, #ffffff);
  --_ink: var(--tw-ink, #1a2a33);
  --_muted: var(--tw-muted, #4c5e69);
  --_paper: var(--tw-paper, #ffffff);
  --_ground: var(--tw-ground, #f3f7f8);
  --_mine: var(--tw-mine, #d7edf2);
  --_soft: var(--tw-soft, #e1edf0);
  --_line: var(--tw-line, #d3dee3);
  --_edge: var(--tw-edge, #6b7f8a);
  --_emergency: #b01919;
  --_emergency-ink: #ffffff;
  --_emergency-soft: #fdeceb;
  --_urgent: #a14000;
  --_urgent-soft: #fdf0e6;
  --_soon: #7a5600;
  --_soon-soft: #fbf4df;
  --_routine: #1d56a5;
  --_routine-soft: #e9f1fc;
  --_care: #1b6a3d;
  --_care-soft: #e6f5ec;
  --_shadow: 0 0.6em 2.2em rgb(16 42 56 / 0.18);
`,Nn=w`
  color-scheme: dark;
  --_accent: var(--tw-accent-dark, #86d4e5);
  --_accent-ink: var(--tw-accent-ink-dark, #05242c);
  --_ink: var(--tw-ink-dark, #e9f0f3);
  --_muted: var(--tw-muted-dark, #a9bac3);
  --_paper: var(--tw-paper-dark, #172128);
  --_ground: var(--tw-ground-dark, #0f171c);
  --_mine: var(--tw-mine-dark, #17485a);
  --_soft: var(--tw-soft-dark, #22333c);
  --_line: var(--tw-line-dark, #33454f);
  --_edge: var(--tw-edge-dark, #8a9ea9);
  --_emergency: #ffb4ad;
  --_emergency-ink: #3b0505;
  --_emergency-soft: #3a1716;
  --_urgent: #ffb98a;
  --_urgent-soft: #362114;
  --_soon: #ecc96b;
  --_soon-soft: #302813;
  --_routine: #a4c8ff;
  --_routine-soft: #15273f;
  --_care: #8fdcae;
  --_care-soft: #14301f;
  --_shadow: 0 0.6em 2.2em rgb(0 0 0 / 0.55);
`,Hn=w`
  :host {
    ${Gi}
    --_radius: var(--tw-radius, 1em);
    --_font: var(--tw-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
    display: block;
    font-family: var(--_font);
    font-size: medium;
    font-weight: 400;
    font-style: normal;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    color: var(--_ink);
  }
  :host([hidden]) { display: none; }
  :host([data-theme="dark"]) { ${Nn} }
  @media (prefers-color-scheme: dark) { :host(:not([data-theme="light"])) { ${Nn} } }

  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h2, h3, h4, p, ul, fieldset, form { margin: 0; padding: 0; border: 0; }
  .unseen {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  :focus-visible { outline: 0.19em solid var(--_accent); outline-offset: 0.13em; }
  .icon { width: 1.25em; height: 1.25em; flex: none; }
`,Un=w`
  button, input, textarea { font: inherit; letter-spacing: inherit; color: inherit; }
  button, .call, summary, .row { cursor: pointer; touch-action: manipulation; }
  .chips { display: flex; flex-wrap: wrap; gap: 0.5em; margin-top: 0.75em; }
  .chip, .act, .plain-button, .call {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.45em; min-height: max(44px, 2.75em);
    padding: 0.45em 1em; border-radius: 1.5em; border: 0.1em solid var(--_accent); background: var(--_paper); color: var(--_accent);
    font-weight: 500; line-height: 1.25; text-align: center; overflow-wrap: anywhere;
  }
  .chip:hover, .plain-button:hover { background: color-mix(in srgb, var(--_accent) 10%, var(--_paper)); }
  .act { background: var(--_accent); color: var(--_accent-ink); }
  .act:hover { filter: brightness(1.08); }
  .plain-button { border-color: transparent; background: transparent; padding: 0.3em 0.7em; font-size: 0.9em; }
  .small { font-size: 0.9em; color: var(--_muted); }
  .problem { color: var(--_emergency); font-weight: 600; margin-top: 0.5em; }
  .line { display: flex; flex-wrap: wrap; gap: 0.5em 0.75em; align-items: baseline; }

  input[type="text"], textarea {
    width: 100%; padding: 0.6em 0.8em; border: 0.1em solid var(--_edge); border-radius: 0.75em; background: var(--_paper);
  }
  .number { margin-top: 0.75em; }
  .number label { font-weight: 600; font-size: 0.9em; }
  .number input { width: 7em; min-height: max(44px, 2.75em); }
  .number .line { align-items: stretch; }

  .rows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); gap: 0.4em; margin-top: 0.5em; }
  .rows.alone { margin-top: 0.7em; padding-top: 0.7em; border-top: 0.06em solid var(--_line); }
  .row {
    display: flex; align-items: center; gap: 0.7em; min-height: max(44px, 2.75em); padding: 0.4em 0.8em;
    border: 0.06em solid var(--_line); border-radius: 0.75em; background: var(--_paper); line-height: 1.3; overflow-wrap: anywhere;
  }
  .row:hover { border-color: var(--_accent); }
  .row:has(:checked) { border-color: var(--_accent); background: color-mix(in srgb, var(--_accent) 10%, var(--_paper)); }
  .row:focus-within { outline: 0.19em solid var(--_accent); outline-offset: 0.06em; }
  .row input { width: 1.3em; height: 1.3em; margin: 0; flex: none; accent-color: var(--_accent); outline: none; }
  .several { margin-top: 0.6em; }
  .several .act { margin-top: 0.75em; }
  fieldset { min-width: 0; }

  .fold { margin-top: 0.25em; }
  .why { margin-bottom: -0.35em; }
  .why p { padding: 0 0 0.5em 1.5em; color: var(--_muted); }
  .fold summary {
    display: inline-flex; align-items: center; min-height: max(44px, 2.75em); color: var(--_accent); font-size: 0.9em;
    list-style: none; border-radius: 0.4em; padding-inline: 0.2em; gap: 0.5em;
  }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary::before {
    content: ""; width: 0.42em; height: 0.42em; border: solid currentColor; border-width: 0 0.12em 0.12em 0;
    transform: rotate(-45deg); flex: none; margin-inline: 0.15em;
  }
  .fold[open] > summary::before { transform: rotate(45deg); }
  .list { padding-inline-start: 1.25em; }
  .list li { margin-block: 0.3em; overflow-wrap: anywhere; }
  .list li::marker { color: var(--_accent); }
  a { color: var(--_accent); text-underline-offset: 0.15em; }
`;var Vn=w`
  .history { display: flex; flex-direction: column; gap: 0.75em; padding: 1em; overflow-y: auto; background: var(--_ground); flex: 1 1 auto; min-height: 0; position: relative; overscroll-behavior: contain; }
  .history:focus-visible { outline-offset: -0.25em; }
  .said { max-width: min(38em, 92%); padding: 0.75em 1em; border-radius: var(--_radius); overflow-wrap: anywhere; position: relative; }
  .said:focus { outline: none; }
  .said:focus-visible { outline: 0.13em solid var(--_accent); }
  .assistant { align-self: flex-start; background: var(--_paper); border: 0.06em solid var(--_line); border-end-start-radius: 0.3em; }
  .you { align-self: flex-end; background: var(--_mine); border-end-end-radius: 0.3em; }
  .you.waiting { opacity: 0.8; }
  .you.refused { border: 0.1em dashed var(--_edge); }
  .own { white-space: pre-wrap; unicode-bidi: plaintext; max-height: 18em; overflow-y: auto; }
  .wide { align-self: stretch; max-width: none; }
  .wide:has(.card) { padding: 0; border: 0; background: none; }
  .said p + p, .said ul + p, .said p + ul { margin-top: 0.5em; }
  .before { color: var(--_muted); font-size: 0.9em; padding-bottom: 0.6em; margin-bottom: 0.6em; border-bottom: 0.06em solid var(--_line); }
  .question p:first-child { font-weight: 600; }
  .tw-drawing figcaption { font-size: 0.9em; color: var(--_muted); }
  .picker { margin-top: 0.5em; }
  .alarming { font-weight: 600; color: var(--_emergency); }
  .note { align-self: center; text-align: center; max-width: 34em; font-size: 0.9em; color: var(--_muted); padding: 0.25em 1em; }
  .dots { align-self: flex-start; display: flex; align-items: center; gap: 0.7em; color: var(--_muted); font-size: 0.9em; padding: 0.25em 0.25em; }
  .dots i { display: inline-flex; gap: 0.25em; }
  .dots i::before, .dots i::after, .dots b::before { content: ""; width: 0.45em; height: 0.45em; border-radius: 50%; background: var(--_accent); }
  .dots b { display: inline-flex; }
  @media (prefers-reduced-motion: no-preference) {
    .dots i::before, .dots i::after, .dots b::before { animation: breathe 1.2s infinite ease-in-out; }
    .dots b::before { animation-delay: 0.15s; }
    .dots i::after { animation-delay: 0.3s; }
    .said, .note { animation: appear 0.25s ease-out; }
  }
  @keyframes breathe { 0%, 60%, 100% { opacity: 0.3; } 30% { opacity: 1; } }
  @keyframes appear { from { opacity: 0; transform: translateY(0.4em); } }
`,In=w`
  .card.emergency { --_level: var(--_emergency); --_level-soft: var(--_emergency-soft); }
  .card.urgent { --_level: var(--_urgent); --_level-soft: var(--_urgent-soft); }
  .card.soon { --_level: var(--_soon); --_level-soft: var(--_soon-soft); }
  .card.routine { --_level: var(--_routine); --_level-soft: var(--_routine-soft); }
  .card.self_care { --_level: var(--_care); --_level-soft: var(--_care-soft); }
  .card { border: 0.13em solid var(--_level); border-radius: var(--_radius); background: var(--_paper); overflow: hidden; }
  .urgency {
    display: flex; align-items: center; gap: 0.75em; padding: 0.85em 1.1em; background: var(--_level-soft); color: var(--_level);
    font-size: 1.2em; line-height: 1.25; font-weight: 700;
  }
  .urgency .icon { width: 1.7em; height: 1.7em; }
  .urgency .kind { display: block; font-size: 0.68em; font-weight: 600; letter-spacing: 0.02em; }
  .emergency .urgency { background: var(--_emergency); color: var(--_emergency-ink); }
  .inside { padding: 1em 1.1em 1.1em; }
  .action { font-size: 1.1em; font-weight: 600; }
  .call { background: var(--_emergency); border-color: var(--_emergency); color: var(--_emergency-ink); font-size: 1.2em; font-weight: 700; text-decoration: none; margin-top: 0.7em; padding-inline: 1.5em; }
  .card h4 { font-size: 1em; font-weight: 700; margin: 1.25em 0 0.35em; }
  .conditions { list-style: none; display: grid; gap: 0.6em; }
  .condition { border: 0.06em solid var(--_line); border-radius: 0.75em; padding: 0.75em 0.9em; }
  .condition .line { justify-content: space-between; }
  .likelihood { font-size: 0.85em; font-weight: 600; color: var(--_ink); background: var(--_ground); border: 0.06em solid var(--_line); border-radius: 1em; padding: 0.1em 0.7em; }
  .balance { display: block; width: 11em; height: auto; margin: 0.5em 0 0.35em; }
  .balance .track { fill: var(--_ground); stroke: var(--_line); stroke-width: 1; }
  .balance .for { fill: var(--_care); }
  .balance .against { fill: none; stroke: var(--_urgent); stroke-width: 1.5; }
  .balance .line { stroke: var(--_edge); stroke-width: 1.5; }
  .evidence { display: flex; gap: 0.5em; align-items: flex-start; margin-top: 0.25em; font-size: 0.95em; }
  .evidence .icon { width: 1.1em; height: 1.1em; margin-top: 0.2em; }
  .evidence.tick .icon { color: var(--_care); }
  .evidence.cross .icon { color: var(--_urgent); }
  .inside > .small { margin-top: 1em; }
  .after { margin-top: 1.25em; padding-top: 1.1em; border-top: 0.06em solid var(--_line); }
`;var _t={question:"",listed:[]},Ze=class{constructor(){this.entries=[];this.next=1}say(e){let t=this.next++;return this.entries=[...this.entries,{key:t,by:"person",text:e,state:"waiting"}],t}answer(e,t="said"){let s=e.filter(u=>u.text?.trim()).map(u=>({key:this.next++,by:"assistant",message:u})),r=this.entries.findIndex(u=>u.by==="person"&&u.state==="waiting"),d=(r<0?this.entries:this.entries.slice(0,r+1)).map(u=>u.by==="person"&&u.state==="waiting"?{...u,state:t}:u),c=Ve(e);return this.entries=[...c?[]:d,...s,...r<0?[]:this.entries.slice(r+1)],s.map(u=>u.key)}restore(e,t){this.entries=[];for(let i of e)this.say(i.text),this.answer(i.messages);for(let i of t)this.say(i)}note(e){this.entries=[...this.entries,{key:this.next++,by:"note",text:e}]}giveUpWaiting(){this.entries=this.entries.filter(e=>e.by!=="person"||e.state!=="waiting")}clear(){this.entries=[]}get open(){for(let e of[...this.entries].reverse())if(!(e.by==="note"||e.by==="person"&&e.state==="refused")){if(e.by==="person")return null;if(e.message.custom?.kind!=="error")return e.key}return null}lastOf(e){return[...this.entries].reverse().find(i=>i.by==="assistant"&&e(i.message))?.key??null}get told(){let e=[],t=_t;for(let i of this.entries)i.by==="note"?t=_t:i.by==="person"&&i.state==="said"?e.push({...t,text:i.text}):i.by==="assistant"&&(t=Yi(i.message));return e}};function Yi(n){let e=Ue(n);if(!e||e.id==="opening")return _t;let t=e.answer==="any_of"?e.options.map(({label:i})=>i):[];return{question:e.text??n.text??"",listed:t}}var Ji={mark:"M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12ZM12 8.9a3.1 3.1 0 1 1 0 6.2 3.1 3.1 0 0 1 0-6.2Z",chat:"M4 5h16v11H9.5L5 20v-4H4z",close:"M6 6l12 12M18 6L6 18",send:"M4 12h14M12 5l7 7-7 7",smaller:"M5 12h14",larger:"M5 12h14M12 5v14",phone:"M6.5 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1-1 2-2 2A15 15 0 0 1 4.500 5.500c0-1 1-2 2-2Z",clock:"M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM12 7.500V12l3 2",calendar:"M4 6h16v14H4zM4 10.500h16M8 3.500V8M16 3.500V8",home:"M3.500 11.500 12 4l8.500 7.500M6 9.500V20h12V9.500M10 20v-5.500h4V20",tick:"M4.500 12.500l5 5L19.500 7",cross:"M7 7l10 10M17 7L7 17",info:"M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17ZM12 11v5.500M12 7.500v.2"},Xi={emergency:"phone",urgent:"clock",soon:"calendar",routine:"calendar",self_care:"home"};function L(n){return l`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${h`<path d=${Ji[n]}></path>`}</svg>`}function Ke(n){return L(Xi[n]??"info")}var zn=6,At=11,re=zn*At+2,Dn=(n,e,t)=>Array.from({length:Math.min(n,zn)},(i,s)=>h`<rect class=${t} x=${e(s)} y="3" width="8" height="12" rx="2"></rect>`);function Qn(n,e){return l`<svg class="balance" role="img" aria-label=${a.balance(n,e)} viewBox="0 0 ${2*re} 18">
    ${h`<rect class="track" x="1" y="1" width=${2*re-2} height="16" rx="5"></rect>`}
    ${h`<line class="line" x1=${re} x2=${re} y1="0" y2="18"></line>`}
    ${Dn(n,t=>re+3+t*At,"for")}
    ${Dn(e,t=>re-11-t*At,"against")}
  </svg>`}var Bn=/^\s*[•-]\s+/;function qn(n){let e=[];for(let t of n.split(/\n\s*\n/))for(let i of t.split(`
`))i.trim()&&(Bn.test(i)?es(e,i.replace(Bn,"").trim()):e.push({kind:"paragraph",text:i.trim()}));return e}function es(n,e){let t=n[n.length-1];t?.kind==="list"?t.items.push(e):n.push({kind:"list",items:[e]})}var ts=n=>l`<li dir="auto">${n}</li>`;function St(n){return l`<ul class="list">${n.map(ts)}</ul>`}function ns(n){return n.kind==="list"?St(n.items):l`<p dir="auto">${n.text}</p>`}function R(n){return l`${qn(n).map(ns)}`}function Wn(n,e){let t=i=>e.some(s=>i.includes(s.title));return n.split(/\n\s*\n/).filter(i=>!t(i)).join(`

`)}var Ct=n=>/^https?:\/\//i.test(n??"");function is({title:n,url:e}){return Ct(e)?l`<li><a href=${e} target="_blank" rel="noopener noreferrer">${n}<span class="unseen"> (${a.opensNew})</span></a></li>`:l`<li>${n}</li>`}function Ge(n){if(!n?.length)return p;let e=[...n].sort((t,i)=>Number(Ct(i.url))-Number(Ct(t.url)));return l`<details class="fold"><summary>${a.sources(n.length)}</summary><ul class="list small">${e.map(is)}</ul></details>`}function Fn(n,e,t,i){let{urgency:s,complete:r}=e,o=s==="emergency"?a.emergencyTitle:r?a.result:a.resultSoFar;return l`
    ${e.before?l`<div class="before">${R(e.before)}</div>`:p}
    <section class="card ${s}" aria-labelledby="card-${n}">
      <h3 class="urgency" id="card-${n}">
        ${Ke(s)}
        <span><span class="kind">${o}<span class="unseen">: </span></span>${e.urgency_name??e.action??e.advice[0]}</span>
      </h3>
      <div class="inside">
        ${Mt(e)}
        ${Et(e,t)}
        ${r||s==="emergency"?J(a.doNow,e.advice.slice(1)):p}
        ${r?ss(e):p}
        ${i?rs(i,r):p}
      </div>
    </section>`}function Mt({action:n,advice:e,call:t}){return l`
    <p class="action">${n??e[0]}</p>
    ${t?l`<a class="call" href="tel:${t.number.replace(/[^\d+]/g,"")}">${L("phone")}<span>${t.text}</span></a>`:p}`}function Et({reasons:n},e){let t=n.filter(i=>e.includes(i.text));return t.length?l`<h4>${a.whyThis}</h4>${t.map(i=>l`<p>${i.text}</p>`)}`:p}function J(n,e){return e?.length?l`<h4>${n}</h4>${St(e)}`:p}var Tt=n=>n.urgency==="emergency"?[]:n.conditions.filter(({told:e})=>e);function ss(n){let e=Tt(n);return l`
    ${e.length?l`<h4>${a.mightBe}</h4><ul class="conditions">${e.map(Rt)}</ul>`:p}
    ${J(a.changes,n.safety_net)}
    ${J(a.takeAlong,n.take_away)}
    ${Ge(n.sources)}
    ${n.disclaimer?l`<p class="small">${n.disclaimer}</p>`:p}`}function Rt({name:n,likelihood:e,likelihood_name:t,for_words:i=[],against_words:s=[]}){return l`<li class="condition">
    <div class="line"><strong>${n}</strong><span class="likelihood">${t??e}</span></div>
    ${Qn(i.length,s.length)}
    ${jn("tick",a.fits,i)}
    ${jn("cross",a.fitsNot,s)}
  </li>`}function jn(n,e,t){return t.length?l`<p class="evidence ${n}">${L(n)}<span>${e}: ${t.join("; ")}</span></p>`:p}function rs(n,e){let t=(i,s)=>l`<button type="button" class="chip" @click=${s}>${i}</button>`;return l`<div class="chips after" role="group" aria-label=${a.result}>
    ${t(a.print,()=>n.print())}
    ${t(a.copy,()=>n.copy())}
    ${e?t(a.summaryButton,()=>n.summary()):p}
    ${t(a.changed,()=>n.changed())}
    ${t(a.again,()=>n.again())}
    ${t(a.delete,()=>n.remove())}
  </div>`}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ye=n=>(e,t)=>{t!==void 0?t.addInitializer(()=>{customElements.define(n,e)}):customElements.define(n,e)};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var os={attribute:!0,type:String,converter:de,reflect:!1,hasChanged:Ce},as=(n=os,e,t)=>{let{kind:i,metadata:s}=t,r=globalThis.litPropertyMetadata.get(s);if(r===void 0&&globalThis.litPropertyMetadata.set(s,r=new Map),i==="setter"&&((n=Object.create(n)).wrapped=!0),r.set(t.name,n),i==="accessor"){let{name:o}=t;return{set(d){let c=e.get.call(this);e.set.call(this,d),this.requestUpdate(o,c,n,!0,d)},init(d){return d!==void 0&&this.C(o,void 0,n,d),d}}}if(i==="setter"){let{name:o}=t;return function(d){let c=this[o];e.call(this,d),this.requestUpdate(o,c,n,!0,d)}}throw Error("Unsupported decorator location: "+i)};function H(n){return(e,t)=>typeof t=="object"?as(n,e,t):((i,s,r)=>{let o=s.hasOwnProperty(r);return s.constructor.createProperty(r,i),o?Object.getOwnPropertyDescriptor(s,r):void 0})(n,e,t)}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */function U(n){return H({...n,state:!0,attribute:!1})}/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2021 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 *//**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Xe=n=>!!bt[n]?.one.includes("{side}"),Lt=n=>Xe(n)&&n!=="half_face";function oe(n,e,t=n){let i=bt[n];return i?e==="both"?`${oe(n,"left")}, ${oe(n,"right")}`:e==="left"||e==="right"?i.one.replace("{side}",e):i.none:t.toLowerCase()}function Pt(n,e){return e.filter(t=>n.has(t.value)).map(t=>oe(t.value,n.get(t.value)??"",t.label)).join(", ")}function et(n,e,t){let i=n.get(e);return i===void 0?"false":!t||i==="both"||i===t?"true":i==="unsure"||i===""?"mixed":"false"}function Zn(n,e,t){let i=new Map(n),s=n.get(e),r=t==="left"?"right":"left";return t?s===t?i.delete(e):s==="both"?i.set(e,r):i.set(e,s===r&&Lt(e)?"both":t):s===void 0?i.set(e,""):i.delete(e),i}var Kn=w`
  .pictures {
    display: grid;
    gap: 0.75rem;
    justify-items: center;
    margin-block: 0.5rem;
  }
  .picture {
    width: 100%;
    max-width: 340px;
  }
  .picture.body {
    display: none;
    max-width: 260px;
  }
  .picture.body.open {
    display: block;
  }
  .more {
    width: 100%;
    max-width: 340px;
  }
  .sides {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    font-weight: 600;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
    -webkit-tap-highlight-color: transparent;
    user-select: none;
  }
  .skin {
    fill: var(--soft);
    stroke: var(--line);
    stroke-width: 1.5;
  }
  .bare {
    stroke: none;
  }
  .hair {
    fill: var(--line);
  }
  .art {
    pointer-events: none;
  }
  .line,
  .lash,
  .brow,
  .tick {
    fill: none;
    stroke: var(--line);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .lash {
    stroke: var(--ink);
    stroke-width: 3;
  }
  .brow {
    stroke-width: 5;
  }
  .white,
  .glint {
    fill: #f7fbfc;
  }
  .iris {
    fill: #16242f;
  }
  .hit {
    fill: transparent;
  }
  .spot {
    cursor: pointer;
    outline: none;
    touch-action: manipulation;
  }
  .area {
    fill: var(--paper);
    fill-opacity: 0.45;
    stroke: var(--line);
    stroke-linejoin: round;
  }
  .off .area {
    fill: none;
    stroke: none;
  }
  .spot:hover .area {
    fill: var(--accent);
    fill-opacity: 0.15;
  }
  .spot[aria-checked="true"] .area,
  .spot[aria-checked="mixed"] .area {
    fill: var(--accent);
    fill-opacity: 0.4;
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .spot[aria-checked="mixed"] .area {
    fill-opacity: 0.15;
    stroke-dasharray: 5 4;
  }
  .spot:focus-visible .area {
    stroke: var(--ink);
    stroke-width: 4.5;
  }
  .spot[aria-disabled] {
    cursor: default;
  }
  .badge {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 2;
  }
  .tick {
    stroke: var(--on-accent);
    stroke-width: 2.8;
  }
  .unsure {
    fill: var(--on-accent);
    font-size: 15px;
    font-weight: 700;
    text-anchor: middle;
  }
  .wide {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5rem;
    width: 100%;
    max-width: 340px;
  }
  .wide > :not(.side) {
    grid-column: 1 / -1;
  }
  .wide button[aria-pressed="true"]::before {
    content: "\\2713\\00a0" / "";
  }
  .wide button[aria-pressed="mixed"] {
    border: 2px dashed var(--accent);
  }
  .view {
    margin-block: 0.5rem;
  }
  ul {
    margin: 0.5rem 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-block-end: 1px solid var(--line);
  }
  label {
    display: inline-flex;
    gap: 0.6rem;
    align-items: center;
    min-height: 44px;
    cursor: pointer;
    touch-action: manipulation;
  }
  .place {
    width: 100%;
  }
  input {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding: 0 0 0.3rem 2rem;
  }
  .which label {
    min-width: 44px;
  }
  @container (min-width: 40rem) {
    .pictures {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
    .more {
      display: none;
    }
    .picture.body {
      display: block;
      grid-row: 1 / span 2;
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    .skin,
    .white,
    .glint,
    .area {
      fill: Canvas;
      stroke: CanvasText;
    }
    .off .area {
      fill: none;
      stroke: none;
    }
    .bare {
      stroke: none;
    }
    .line,
    .lash,
    .brow {
      stroke: CanvasText;
    }
    .iris,
    .hair {
      fill: CanvasText;
    }
    .spot[aria-checked="true"] .area,
    .spot[aria-checked="mixed"] .area {
      stroke: Highlight;
      stroke-width: 4;
    }
    .spot:focus-visible .area {
      stroke: CanvasText;
      stroke-width: 5;
      stroke-dasharray: 2 3;
    }
    .badge {
      fill: Highlight;
      stroke: Canvas;
    }
    .tick {
      stroke: HighlightText;
    }
    .unsure {
      fill: HighlightText;
    }
  }
`;var Ot=n=>h`<g>${n}</g><g transform="translate(320) scale(-1 1)">${n}</g>`,ls="M160 12C226 12 276 52 286 112C291 146 290 184 283 214C275 250 256 288 226 312C206 327 184 334 160 334C136 334 114 327 94 312C64 288 45 250 37 214C30 184 29 146 34 112C44 52 94 12 160 12Z",be={box:"0 0 320 400",middle:160,under:h`
    ${Ot(h`
      <path class="skin" d="M284 148C300 140 310 150 307 170C305 190 296 204 282 200Z" />
      <path class="line" d="M291 162Q300 160 298 174Q296 184 290 188" />`)}
    <path class="skin" d="M106 300V362C104 384 84 392 60 400H260C236 392 216 384 214 362V300Z" />
    <path class="skin" d=${ls} />`,over:h`
    <path class="hair" d="M32 152C10 60 78 2 160 2C242 2 310 60 288 152C284 112 270 84 252 72C214 58 168 74 122 52
      C92 62 48 92 32 152Z" />
    ${Ot(h`
      <path class="brow" d="M185 111Q213 99 243 111" />
      <path class="white" d="M184 156Q212 132 240 156Q212 170 184 156Z" />
      <circle class="iris" cx="212" cy="153" r="9" />
      <circle class="glint" cx="215" cy="150" r="2.6" />
      <path class="lash" d="M184 156Q212 132 240 156" />
      <path class="line" d="M190 143Q212 128 236 143M196 170Q212 177 230 170" />`)}
    <path class="line" d="M153 172Q150 194 141 208Q137 218 147 221M173 221Q183 218 179 208M152 222Q160 227 168 222" />
    <path class="line" d="M133 258Q150 250 160 255Q170 250 187 258M141 277Q160 286 179 277" />
    <path class="lash" d="M124 260Q160 278 196 260" />`,spots:[{value:"forehead",twice:!0,area:"M162 66C196 68 226 62 250 74C264 84 274 98 279 117H162Z",hit:"M160 58C196 58 240 56 262 74L286 119H160Z",tick:[218,84]},{value:"around_eye",twice:!0,area:"M176 121H280C286 146 286 174 280 199H192Q174 196 174 160Q174 132 176 121Z",hit:"M166 120H294V200H166Z",tick:[264,160]},{value:"eyelid",twice:!0,area:"M179 156Q186 130 212 130Q238 130 245 156Q238 180 212 180Q186 180 179 156Z",hit:"M178 129H245V180H178Z",tick:[190,137]},{value:"cheek",twice:!0,area:"M190 203H279C275 226 268 244 262 256H224Q218 234 187 227Q186 214 190 203Z",hit:"M182 201H294V256H224Q218 234 182 227Z",tick:[250,226]},{value:"mouth",twice:!0,area:"M162 233H186Q214 238 219 262L217 314C202 325 182 330 162 331Z",hit:"M160 230H186Q217 236 222 260V336H160Z",tick:[194,302]},{value:"jaw",twice:!0,area:"M224 260H261C252 282 240 298 222 311Z",hit:"M223 257H294V330H223Z",tick:[238,276]},{value:"neck",twice:!0,area:"M162 337C180 337 198 333 211 325V364C212 374 218 382 226 387H162Z",hit:"M160 336H236V400H160Z",tick:[188,364]}]},cs="M160 60H171Q172 70 190 74C212 77 224 88 229 108L259 194C272 204 278 222 272 240C268 251 255 251 251 240C247 230 243 220 239 204L206 128C205 152 200 168 201 188C202 206 210 218 210 240C211 290 205 322 199 354C200 366 216 374 216 384C215 393 200 393 184 392C173 391 173 380 174 354C175 322 168 280 160 244Z",ae={box:"40 0 240 400",middle:160,under:h`
    <path class="skin" d="M149 46H171V74H149Z" />
    <circle class="skin" cx="160" cy="31" r="25" />
    <path class="hair" d="M133 38C128 14 143 3 160 3C177 3 192 14 187 38C182 20 168 22 153 15C144 20 138 24 133 38Z" />
    <path class="line" d="M152 32V33M168 32V33M152 42Q160 47 168 42" />
    ${Ot(h`<path class="skin bare" d=${cs} />`)}`,over:h``,spots:[{value:"arm",twice:!0,area:"M193 77C212 80 221 90 226 109L256 194Q248 202 240 200L206 121Q203 96 193 77Z",hit:"M192 70H240L280 196H228L198 134Z",tick:[229,146]},{value:"trunk",twice:!1,area:"M130 77Q160 66 190 77Q200 96 203 124C202 150 197 168 198 189Q199 202 204 214Q160 226 116 214Q121 202 122 189C123 168 118 150 117 124Q120 96 130 77Z",tick:[160,146]},{value:"hand",twice:!0,area:"M242 206Q250 207 258 199C269 208 274 224 269 238C265 247 257 246 254 238C250 228 246 220 242 206Z",hit:"M226 198H280V256H226Z",tick:[257,222]},{value:"leg",twice:!0,area:"M162 226Q186 226 205 219Q207 230 207 240C208 288 203 320 197 350H177C178 320 171 276 162 244Z",hit:"M161 216H218V352H161Z",tick:[187,284]},{value:"foot",twice:!0,area:"M177 356H197C199 368 213 376 213 384C212 390 200 390 185 389C176 388 176 376 177 356Z",hit:"M161 353H224V400H161Z",tick:[191,374]}]};var tt=w`
  :host {
    --ink: var(--tw-ink, #16242f);
    --paper: var(--tw-paper, #ffffff);
    --soft: var(--tw-soft, #e3edf1);
    --line: var(--tw-line, #5f7480);
    --accent: var(--tw-accent, #0b5c78);
    --on-accent: var(--tw-on-accent, #ffffff);
    --gap: 0.5rem;
    display: block;
    container-type: inline-size;
    color: var(--ink);
    font: inherit;
    line-height: 1.4;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: var(--tw-ink, #e8f0f3);
      --paper: var(--tw-paper, #10191f);
      --soft: var(--tw-soft, #24343e);
      --line: var(--tw-line, #8ba1ad);
      --accent: var(--tw-accent, #7fcfe8);
      --on-accent: var(--tw-on-accent, #06202a);
    }
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p {
    margin: 0 0 var(--gap);
    max-width: 40rem;
    overflow-wrap: anywhere;
  }
  button,
  select,
  input[type="number"] {
    min-width: 44px;
    min-height: 44px;
    padding: 0.35rem 0.8rem;
    border: 1px solid var(--line);
    border-radius: 0.6rem;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    touch-action: manipulation;
  }
  button {
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  button[aria-pressed="true"],
  button.send {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.link {
    border-color: transparent;
    padding-inline: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:disabled,
  input:disabled,
  select:disabled {
    cursor: default;
    opacity: 0.6;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--gap);
    align-items: center;
    margin-block: var(--gap);
  }
  .told {
    font-weight: 600;
    font-size: 1.1em;
  }
  .hint:empty {
    display: none;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button[aria-pressed="true"],
    button.send {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    button:disabled {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;var ds="M-5.5 .5L-1.5 4.5L6 -4.5",Nt=n=>n.charAt(0).toUpperCase()+n.slice(1),T=class extends M{constructor(){super(...arguments);this.options=[];this.extras=[];this.disabled=!1;this.facing=!1;this.chosen=new Map;this.asList=!1;this.bodyShown=!1;this.hint=""}willUpdate(t){t.has("options")&&(this.chosen=new Map([...this.chosen].filter(([i])=>this.offers(i))),this.bodyShown=this.bodyShown||this.drawn(ae)&&!this.drawn(be))}render(){return l`
      <p>${this.asList?v.helpList:`${v.help} ${v.middle}`}</p>
      <button class="link" @click=${()=>this.asList=!this.asList}>
        ${this.asList?v.toPicture:v.toList}
      </button>
      ${this.asList?this.list():this.pictures()}
      <p class="told">
        ${this.chosen.size?v.chosen.replace("{places}",Nt(Pt(this.chosen,this.options))):v.nothing}
      </p>
      <p class="hint" role="status">${this.hint}</p>
      <div class="row">
        <button class="send" ?disabled=${this.disabled} @click=${this.send}>${v.send}</button>
        ${this.extras.map(t=>l`<button ?disabled=${this.disabled} @click=${()=>this.answer(t)}>${t}</button>`)}
      </div>
    `}pictures(){let t=this.drawn(ae);return l`
      <div class="pictures">
        ${this.drawn(be)?this.picture(be,v.face,"face"):p} ${this.wide()}
        ${t?l`<button
              class="more"
              aria-expanded=${this.bodyShown}
              @click=${()=>this.bodyShown=!this.bodyShown}
            >
              ${this.bodyShown?v.hideBody:v.showBody}
            </button>`:p}
        ${t?this.picture(ae,v.body,this.bodyShown?"body open":"body"):p}
      </div>
      <p class="view">
        ${this.facing?v.facing:v.mirror}
        <button class="link" @click=${()=>this.facing=!this.facing}>
          ${this.facing?v.toMirror:v.toFacing}
        </button>
      </p>
    `}picture(t,i,s){let[r,o]=this.facing?[v.yourRight,v.yourLeft]:[v.yourLeft,v.yourRight];return l`<div class="picture ${s}">
      <div class="sides" aria-hidden="true"><span>${r}</span><span>${o}</span></div>
      <svg viewBox=${t.box} role="group" aria-label=${i}>
        ${t.under} ${t.spots.map(d=>this.spots(d,t.middle))}
        <g class="art">${t.over}</g>
        <g class="art">${t.spots.map(d=>this.ticks(d,t.middle))}</g>
      </svg>
    </div>`}sidesOf(t){return t.twice?this.facing?["right","left"]:["left","right"]:[""]}spots(t,i){let s=this.offers(t.value);return this.sidesOf(t).map((r,o)=>{let d=t.twice&&o===0?`translate(${2*i}) scale(-1 1)`:p,c=h`${t.hit?h`<path class="hit" d=${t.hit} />`:p}<path class="area" d=${t.area} />`;return s?h`<g
        class="spot"
        data-spot=${`${r} ${t.value}`.trim()}
        transform=${d}
        role="checkbox"
        tabindex=${this.disabled?p:0}
        aria-checked=${et(this.chosen,t.value,r)}
        aria-disabled=${this.disabled?"true":p}
        aria-label=${Nt(oe(t.value,r))}
        @click=${()=>this.tap(t.value,r)}
        @keydown=${u=>this.keyed(u,t.value,r)}
      >${c}</g>`:h`<g class="off" transform=${d}><path class="area" d=${t.area} /></g>`})}ticks(t,i){return this.sidesOf(t).map((s,r)=>{let o=et(this.chosen,t.value,s);if(o==="false"||!this.offers(t.value))return p;let d=t.twice&&r===0?2*i-t.tick[0]:t.tick[0],c=o==="true"?h`<path class="tick" d=${ds} />`:h`<text class="unsure" y="5">?</text>`;return h`<g transform="translate(${d} ${t.tick[1]})"><circle class="badge" r="11" />${c}</g>`})}wide(){let t=new Set([...be.spots,...ae.spots].map(s=>s.value)),i=this.options.filter(s=>!t.has(s.value));return i.length?l`<div class="wide" role="group" aria-label=${v.wide}>
      ${i.map(s=>(Xe(s.value)?this.facing?["right","left"]:["left","right"]:[""]).map(o=>l`<button
            class=${o?"side":""}
            aria-pressed=${et(this.chosen,s.value,o)}
            ?disabled=${this.disabled}
            @click=${()=>this.tap(s.value,o)}
          >
            ${Nt(oe(s.value,o,s.label))}
          </button>`))}
    </div>`:p}list(){return l`<ul>
      ${this.options.map(({value:t,label:i})=>l`<li>
          <label class="place">
            <input
              type="checkbox"
              .checked=${this.chosen.has(t)}
              ?disabled=${this.disabled}
              @change=${s=>this.tick(t,s.target.checked)}
            />
            <span>${i}</span>
          </label>
          ${this.chosen.has(t)&&Xe(t)?this.sides(t,i):p}
        </li>`)}
    </ul>`}sides(t,i){let s=["left","right","both","unsure"].filter(r=>r!=="both"||Lt(t));return l`<div class="which" role="radiogroup" aria-label=${v.whichSide.replace("{place}",i)}>
      ${s.map(r=>l`<label>
          <input
            type="radio"
            name=${`side-${t}`}
            .checked=${this.chosen.get(t)===r}
            ?disabled=${this.disabled}
            @change=${()=>this.choose(new Map(this.chosen).set(t,r))}
          />
          <span>${v.sides[r]}</span>
        </label>`)}
    </div>`}offers(t){return this.options.some(i=>i.value===t)}drawn(t){return t.spots.some(i=>this.offers(i.value))}tap(t,i){this.disabled||this.choose(Zn(this.chosen,t,i))}tick(t,i){let s=new Map(this.chosen);i?s.set(t,""):s.delete(t),this.choose(s)}choose(t){this.chosen=t,this.hint="",this.bodyShown=this.bodyShown||ae.spots.some(i=>t.has(i.value))}keyed(t,i,s){t.key!==" "&&t.key!=="Enter"||(t.preventDefault(),t.repeat||this.tap(i,s))}send(){this.chosen.size?this.answer(Pt(this.chosen,this.options)):this.hint=v.chooseFirst}answer(t){this.dispatchEvent(new CustomEvent("tw-answer",{bubbles:!0,composed:!0,detail:{message:t}}))}};T.styles=[tt,Kn],A([H({attribute:!1})],T.prototype,"options",2),A([H({attribute:!1})],T.prototype,"extras",2),A([H({type:Boolean,reflect:!0})],T.prototype,"disabled",2),A([H({type:Boolean,reflect:!0})],T.prototype,"facing",2),A([U()],T.prototype,"chosen",2),A([U()],T.prototype,"asList",2),A([U()],T.prototype,"bodyShown",2),A([U()],T.prototype,"hint",2),T=A([Ye("tw-place-picker")],T);var ps={day:1,week:7,month:30,year:365},X=(n,...e)=>e.map(t=>({count:t,unit:n})),Ht=(n,...e)=>e.map(t=>({count:t,unit:n,about:!0})),V=[...X("day",0,1,2,3,4,5,6),...X("week",1),...X("day",10),...X("week",2,3),...X("month",1),...X("week",6),...X("month",2,3,4,5,6,8,10),...Ht("year",1),...Ht("month",18),...Ht("year",2,3,4,5,6,8,10),{count:10,unit:"year",more:!0}],Gn=[0,2,7,9,11,14,17,20],Vt=99,Ut=n=>n.count*ps[n.unit];function nt(n){return n.count===0?C.today:C.ago.replace("{time}",it(n))}function it(n){if(n.count===0)return C.today;if(n.more)return C.most;let e=`${n.count} ${n.count===1?n.unit:De[n.unit]}`;return n.about?C.about.replace("{time}",e):e}function Yn(n){if(n.more)return V.length-1;let e=Ut(n);if(e>Ut(V[V.length-2]))return V.length-1;let t=V.slice(0,-1).map(i=>Math.abs(Ut(i)-e));return t.indexOf(Math.min(...t))}var hs=new Set(["ArrowLeft","ArrowRight","ArrowUp","ArrowDown","Home","End","PageUp","PageDown"]),us=V.findIndex(n=>n.unit==="week"),st=n=>n.charAt(0).toUpperCase()+n.slice(1),P=class extends M{constructor(){super(...arguments);this.extras=[];this.disabled=!1;this.ago=null;this.hint="";this.unit="day";this.exact=""}render(){let t=this.ago?st(nt(this.ago)):C.nothing;return l`
      <div class="row" role="group" aria-label=${C.common}>
        ${Gn.map(i=>this.chip(V[i]))}
      </div>
      <div class="slide">
        <input
          type="range"
          min="0"
          max=${V.length-1}
          step="1"
          .value=${String(this.ago?Yn(this.ago):us)}
          aria-label=${C.slider}
          aria-valuetext=${t}
          ?disabled=${this.disabled}
          @input=${this.slid}
          @click=${this.slid}
          @keyup=${this.keyed}
        />
        <div class="ends" aria-hidden="true"><span>${st(C.from)}</span><span>${st(C.to)}</span></div>
      </div>
      ${this.exactly()}
      <p class="told">${t}</p>
      <p class="hint" role="status">${this.hint}</p>
      <div class="row">
        <button class="send" ?disabled=${this.disabled} @click=${this.send}>
          ${C.send}${this.ago?l`: ${nt(this.ago)}`:null}
        </button>
        ${this.extras.map(i=>l`<button ?disabled=${this.disabled} @click=${()=>this.answer(i)}>${i}</button>`)}
      </div>
    `}chip(t){let i=it(t),s=this.ago!==null&&it(this.ago)===i;return l`<button aria-pressed=${s} ?disabled=${this.disabled} @click=${()=>this.choose(t)}>
      ${st(i)}
    </button>`}exactly(){let t=Object.entries(De);return l`<fieldset ?disabled=${this.disabled}>
      <legend>${C.exact}</legend>
      <div class="row">
        <input
          type="number"
          inputmode="numeric"
          min="1"
          max=${Vt}
          step="1"
          aria-label=${C.number}
          .value=${this.exact}
          @input=${this.numbered}
        />
        <select aria-label=${C.unit} .value=${this.unit} @change=${this.united}>
          ${t.map(([i,s])=>l`<option value=${i}>${s}</option>`)}
        </select>
      </div>
    </fieldset>`}choose(t,i=""){this.ago=t,this.exact=i,this.hint=""}slid(t){this.choose(V[Number(t.target.value)])}keyed(t){(hs.has(t.key)||t.key===" "||t.key==="Enter")&&this.slid(t)}numbered(t){this.count(t.target.value,this.unit)}united(t){this.unit=t.target.value,this.exact&&this.count(this.exact,this.unit)}count(t,i){let s=Number(t);Number.isInteger(s)&&s>=1&&s<=Vt?this.choose({count:s,unit:i},t):[this.ago,this.exact]=[null,t]}send(){this.ago?this.answer(nt(this.ago)):this.hint=C.chooseFirst}answer(t){this.dispatchEvent(new CustomEvent("tw-answer",{bubbles:!0,composed:!0,detail:{message:t}}))}};P.styles=[tt,w`
      .slide {
        margin-block: 0.75rem;
        max-width: 34rem;
      }
      input[type="range"] {
        display: block;
        width: 100%;
        height: 44px;
        margin: 0;
        accent-color: var(--accent);
        cursor: pointer;
        touch-action: pan-y;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        gap: 1rem;
        font-size: 0.9em;
      }
      fieldset {
        margin: 0.5rem 0;
        border: 0;
        padding: 0;
        min-width: 0;
      }
      legend {
        padding: 0;
      }
      input[type="number"] {
        width: 5.5rem;
      }
    `],A([H({attribute:!1})],P.prototype,"extras",2),A([H({type:Boolean,reflect:!0})],P.prototype,"disabled",2),A([U()],P.prototype,"ago",2),A([U()],P.prototype,"hint",2),A([U()],P.prototype,"unit",2),A([U()],P.prototype,"exact",2),P=A([Ye("tw-time-scale")],P);function Xn(n,e,t,i){let{before:s,why:r}=t,o=s===void 0?e.text??"":t.text??e.text??"";return l`
    ${s?l`<div class="before">${R(s)}</div>`:p}
    <div class="question" id="question-${n}">${R(o)}</div>
    ${i&&r?l`<details class="fold why"><summary>${a.why}</summary><p>${r}</p></details>`:p}
    ${i?ms(n,e.buttons??[],t,i):p}`}function ms(n,e,t,i){return t.answer==="any_of"&&t.asks.includes("location")?fs(n,e,t,i):t.answer==="duration"?gs(n,e,i):t.answer==="any_of"&&t.options.length?ys(n,e,t,i):t.answer==="number"?l`${ws(n,i)}${rt(n,e,i)}`:rt(n,e,i)}function rt(n,e,t){return e.length?l`<div class="chips" role="group" aria-labelledby="question-${n}">
    ${e.map(({title:i,payload:s})=>l`<button type="button" class="chip" @click=${()=>t.answer(s||i)}>${i}</button>`)}
  </div>`:p}var ei=n=>n.map(({title:e,payload:t})=>t||e),ti=n=>e=>n.answer(e.detail.message);function fs(n,e,{options:t},i){return l`<div class="picker" role="group" aria-labelledby="question-${n}">
    <tw-place-picker .options=${t} .extras=${ei(e.slice(t.length))} @tw-answer=${ti(i)}></tw-place-picker>
  </div>`}function gs(n,e,t){return l`<div class="picker" role="group" aria-labelledby="question-${n}">
    <tw-time-scale .extras=${ei(e)} @tw-answer=${ti(t)}></tw-time-scale>
  </div>`}function ys(n,e,t,i){let s=e.slice(t.options.length);return l`<form class="several" novalidate @submit=${r=>bs(r,i)} @change=${vs}>
    <fieldset aria-labelledby="question-${n}">
      <div class="rows">
        ${t.options.map(({label:r})=>Jn(r,!1))}
      </div>
      <div class="rows alone">
        ${s.map(({title:r,payload:o})=>Jn(o||r,!0))}
      </div>
      <p class="problem" hidden>${a.chooseNone}</p>
      <button type="submit" class="act">${a.sendChoice}</button>
    </fieldset>
  </form>`}function Jn(n,e){return l`<label class="row"><input type="checkbox" .value=${n} ?data-alone=${e}><span>${n}</span></label>`}var ni=n=>[...n.querySelectorAll("input[type=checkbox]")];function vs(n){let e=n.target;if(!e.checked)return;let t=e.hasAttribute("data-alone");for(let i of ni(n.currentTarget))i!==e&&(t||i.hasAttribute("data-alone"))&&(i.checked=!1)}function bs(n,e){n.preventDefault();let t=n.currentTarget,i=ni(t),s=i.filter(r=>r.checked).map(r=>r.value);s.length?e.answer(s.join(", ")):ii(t,a.chooseNone,i[0],e)}function ws(n,e){return l`<form class="number" novalidate @submit=${t=>$s(t,e)}>
    <label for="number-${n}">${a.numberLabel}</label>
    <div class="line">
      <input id="number-${n}" type="text" inputmode="numeric" autocomplete="off" maxlength="20">
      <button type="submit" class="act">${a.sendNumber}</button>
    </div>
    <p class="problem" hidden>${a.numberMissing}</p>
  </form>`}function $s(n,e){n.preventDefault();let t=n.currentTarget,i=t.querySelector("input"),s=i?.value.trim();s?e.answer(s):ii(t,a.numberMissing,i,e)}function ii(n,e,t,i){let s=n.querySelector(".problem");s&&(s.hidden=!1),i.missing(e),t?.focus()}var si=1500;function ri(n,e){return n.by==="note"?l`<p class="note">${n.text}</p>`:n.by==="assistant"?xs(n.key,n.message,e):l`<article class="said you ${n.state}" tabindex="-1" id="entry-${n.key}">
    <span class="unseen">${a.you}: </span>${ks(n.text)}
    ${n.state==="refused"?l`<p class="small">${a.notTaken}</p>`:p}
  </article>`}function ks(n){return n.length<=si?l`<div class="own" dir="auto">${n}</div>`:l`<div class="own" dir="auto" tabindex="0">${n.slice(0,si/2)} …</div>
    <details class="fold"><summary>${a.showAll}</summary><div class="own" dir="auto" tabindex="0">${n}</div></details>`}function xs(n,e,t){let i=O(e)||e.custom?.kind==="summary";return l`<article class="said assistant ${i?"wide":""}" tabindex="-1" id="entry-${n}">
    <span class="unseen">${a.assistant}: </span>${_s(n,e,t)}
  </article>`}function _s(n,e,{answering:t,card:i}){let s=e.text??"",r=Ue(e);if(r)return Xn(n,e,r,t);let o=O(e);if(o?.advice.length)return Fn(n,o,s,i);if(e.custom?.kind==="summary")return As(s,i);let d=t?rt(n,e.buttons??[],t):p,c=e.custom?.kind==="explanation"?e.custom.sources:void 0,u=e.custom?.kind==="explanation"?Rn(e.custom.topic):null;return l`${u}<div class=${ge(e)?"alarming":"plain"} id="question-${n}">${R(Wn(s,c??[]))}</div>
    ${Ge(c)}${d}`}function As(n,e){return l`<div class="summary">${R(n)}</div>
    ${e?l`<div class="chips" role="group" aria-label=${a.sheetSummary}>
          <button type="button" class="chip" @click=${()=>e.print()}>${a.print}</button>
          <button type="button" class="chip" @click=${()=>e.copy()}>${a.copy}</button>
        </div>`:p}`}function oi(n){let e=O(n);if(!e?.complete||!e.advice.length||e.urgency==="emergency")return n.text??"";let t=e.reasons.filter(({text:i})=>n.text?.includes(i)).map(({text:i})=>i);return[e.before,e.urgency_name,e.action??e.advice[0],...t,a.moreInChat].filter(Boolean).join(" ")}function ai(n,e,t){return l`<div class="scroller">
      ${Ts(n,e)} ${Rs()}
      <div class="history" role="region" tabindex="0" aria-label=${a.conversation}>
        ${Ls(n,e)}
        ${Ne(n.entries,({key:i})=>i,i=>ri(i,Ss(i,n,e)))}
        ${n.waiting==="none"?p:Cs(n)}
      </div>
      <div class="foot">${Ps(n,e)} ${Vs(n,e)} ${Is(e)}</div>
    </div>
    ${t}`}function Cs({waiting:n}){return l`<p class="dots"><i aria-hidden="true"><b></b></i>${n==="late"?a.trying:a.reading}</p>`}function Ss(n,e,t){let i=n.key===e.result&&(e.open===n.key||!Ms(n));return{answering:n.key===e.open?t:null,card:i||n.key===e.summary?Es(n,t):null}}function Ms(n){let e=n.by==="assistant"?n.message.custom:void 0;return e?.kind==="assessment"&&!e.complete}function Es(n,e){return{print:()=>e.print(n),copy:()=>e.copy(n),summary:()=>e.answer(a.summaryWords),changed:e.changed,again:e.startAgain,remove:e.askDelete}}function Ts(n,e){let t=(i,s,r,o)=>l`
    <button type="button" class="tool" aria-label=${s} title=${s} aria-disabled=${r} @click=${()=>r||e.resize(i)}>
      <span class=${o} aria-hidden="true">A</span>${L(i<0?"smaller":"larger")}
    </button>`;return l`<div class="head">
    <span class="mark">${L("mark")}</span>
    <div class="names"><h2>${a.name}</h2><p>${a.tagline}</p></div>
    <div class="tools" role="group" aria-label=${a.textSize}>
      ${t(-1,a.smaller,n.smallest,"little")} ${t(1,a.larger,n.largest,"large")}
    </div>
    ${n.canClose?l`<button type="button" class="tool" aria-label=${a.close} title=${a.close} @click=${e.close}>${L("close")}</button>`:p}
  </div>`}function Rs(){return l`<div class="numbers" role="group" aria-label=${a.emergencyNumbers}>
    <strong>${a.emergency}</strong>
    ${a.numbers.map(({number:n,where:e})=>l`<a href="tel:${n}" aria-label=${a.callNumber(n,e)}>${n} ${e}</a>`)}
  </div>`}function Ls(n,e){let t=l`<span class="unseen">${a.assistant}: </span>`,i=s=>l`<button type="button" class="chip" @click=${()=>e.answer(s)}>${s}</button>`;return l`
    <article class="said assistant">${t}${R(a.greeting)}</article>
    <article class="said assistant">${t}
      <div class="question"><p>${a.invite}</p></div>
      ${n.entries.length?p:l`<div class="chips" role="group" aria-label=${a.startersName}>${a.starters.map(i)}</div>`}
    </article>`}function Ps(n,e){return l`
    ${n.waiting==="late"?Os(e):p}
    ${n.end?Ns(n.end,e):p}
    ${n.deleting==="no"?p:Us(n.deleting,e)}`}function Os(n){return l`<div class="notice" data-part="late">
    <p>${a.late}</p>
    <div class="chips"><button type="button" class="chip" @click=${n.tryNow}>${a.tryNow}</button></div>
  </div>`}function Ns(n,e){return l`<div class="notice end" data-part="end">
    <p>${a[n]}</p>
    <p class="small">${a.endedEmergency}</p>
    <div class="chips"><button type="button" class="act" data-part="again" @click=${e.startAgain}>${a.again}</button></div>
  </div>`}var Hs={ask:"deleteAsk",busy:"deleting",failed:"notDeleted",expired:"deleteExpired"};function Us(n,e){let t=n==="failed"?a.deleteAgain:a.deleteYes;return l`<div class="notice" role="group" tabindex="-1" aria-labelledby="deletion" data-part="deletion" @keydown=${s=>{s.key!=="Escape"||n==="busy"||(s.preventDefault(),e.keepData())}}>
    <p id="deletion">${a[Hs[n]]}</p>
    ${n==="busy"?p:l`<div class="chips">
          ${n==="expired"?p:l`<button type="button" class="act" @click=${e.deleteData}>${t}</button>`}
          <button type="button" class="chip" @click=${e.keepData}>${n==="ask"?a.deleteNo:a.closeNotice}</button>
        </div>`}
  </div>`}function Vs(n,e){let t=s=>{s.preventDefault(),e.send()},i=s=>{s.key!=="Enter"||s.shiftKey||s.isComposing||(s.preventDefault(),e.send())};return l`<form class="composer" @submit=${t} novalidate>
    <label for="message">${a.label}</label>
    <div class="box">
      <textarea id="message" rows="2" autocomplete="off" enterkeyhint="send" dir="auto" aria-describedby="hint keys" @keydown=${i}></textarea>
      <button type="submit" class="act">${L("send")}<span>${a.send}</span></button>
    </div>
    <p class="small hint" id="hint" ?hidden=${!n.hint}>${n.hint}</p>
    <p class="small hint keys" id="keys" ?hidden=${!!n.hint}>${a.hint}</p>
  </form>`}function Is(n){return l`<div class="below">
    <button type="button" class="plain-button" @click=${n.startAgain}>${a.again}</button>
    <button type="button" class="plain-button" data-part="delete" @click=${n.askDelete}>${a.delete}</button>
  </div>`}function li(n,e,t){let i=O(n);return l`
    <header>
      <h1>${i?a.sheetTitle:a.sheetSummary}</h1>
      <p class="small">${a.sheetDate(t)}</p>
    </header>
    ${i?Ds(i,n.text??""):R(n.text??"")}
    ${zs(e)}
    ${i?Qs(i.sources):p}
    ${i?.disclaimer?l`<p class="small">${i.disclaimer}</p>`:p}`}function Ds(n,e){let t=n.complete?Tt(n):[];return l`
    <div class="urgency ${n.urgency}">${Ke(n.urgency)}<strong>${n.urgency_name??n.action??n.advice[0]}</strong></div>
    ${Mt({...n,call:null})}
    ${Et(n,e)}
    ${J(a.doNow,n.advice.slice(1))}
    ${t.length?l`<h4>${a.mightBe}</h4><ul class="conditions">${t.map(Rt)}</ul>`:p}
    ${n.complete?l`${J(a.changes,n.safety_net)}${J(a.takeAlong,n.take_away)}`:p}`}function zs(n){if(!n.length)return p;let e=({question:t,listed:i,text:s})=>l`<div>
    <dt>${t||a.sheetFree}${i.length?` (${i.join("; ")})`:p}</dt>
    <dd dir="auto">${s}</dd>
  </div>`;return l`<h4>${a.sheetTold}</h4><dl>${n.map(e)}</dl>`}function Qs(n){let e=n.filter(({url:t})=>t);return e.length?l`<h4>${a.sources(e.length)}</h4>
    <ul class="small">${e.map(({title:t,url:i})=>l`<li>${t} (${i})</li>`)}</ul>`:p}var we=[100,125,150,175,200],Bs="(max-width: 30rem), (max-height: 30rem)",It="/webhooks/web";function ci(n){It=n}var $e=class extends M{constructor(){super(...arguments);this.thread=new Ze;this.announcer=new He(()=>this.requestUpdate());this.waiting="none";this.end=null;this.deleting="no";this.hint="";this.size=0;this.opened=!1;this.news=!1;this.greeted=!1;this.draft="";this.wake=()=>this.conversation.wake();this.actions={send:()=>this.sendBox(),answer:t=>this.answer(t),missing:t=>this.announcer.say(t),tryNow:()=>this.tryNow(),startAgain:()=>this.startAgain(),askDelete:()=>this.askDelete(),keepData:()=>this.keepData(),deleteData:()=>void this.deleteData(),resize:t=>this.resize(t),close:()=>this.close(),print:t=>void this.print(t),copy:t=>void this.copy(t),changed:()=>this.askForChange()};this.closed=()=>{this.opened=!1,this.requestUpdate(),this.updateComplete.then(()=>this.focusOn(".launcher"))};this.onKey=t=>{t.key!=="Escape"||t.defaultPrevented||(t.preventDefault(),this.close())}}connectedCallback(){if(super.connectedCallback(),Ln(this.dataset.lang??null),this.lang=ve,window.addEventListener("online",this.wake),this.conversation)return;let t={fetch:(i,s)=>fetch(i,s),keeping:gn(qs()),isForeign:new URL(It,location.href).origin!==location.origin};this.conversation=new Ie(It,t,i=>this.hear(i)),this.conversation.isResumed&&(this.thread.restore([],this.conversation.unsent),this.conversation.resume())}disconnectedCallback(){super.disconnectedCallback(),window.removeEventListener("online",this.wake)}get isLauncher(){return this.dataset.mode==="launcher"}render(){let t=ai(this.state,this.actions,this.announcer.view()),i=we[this.size];return this.isLauncher?l`
      <button class="launcher" type="button" aria-haspopup="dialog" aria-expanded=${this.opened} ?hidden=${this.opened}
        @click=${()=>this.open()}>
        ${L("chat")}<span>${this.news?a.openWithNews:a.open}</span>${this.news?l`<span class="new"></span>`:p}
      </button>
      <dialog class="panel" data-size=${i??100} aria-label=${a.chat} @keydown=${this.onKey} @close=${this.closed}>${t}</dialog>`:l`<section class="panel" data-size=${i??100} aria-label=${a.chat}>${t}</section>`}get state(){return{entries:this.thread.entries,open:this.end?null:this.thread.open,result:this.thread.lastOf(t=>O(t)!==null),summary:this.thread.lastOf(t=>t.custom?.kind==="summary"),waiting:this.waiting,end:this.end,deleting:this.deleting,hint:this.hint,percent:we[this.size]??100,smallest:this.size===0,largest:this.size===we.length-1,canClose:this.isLauncher}}hear(t){t.kind==="waiting"?this.wait(t.level):t.kind==="history"?this.restored(t):t.kind==="ended"?this.ended(t.why):this.answered(t.messages,t.kind==="refused"?"refused":"said",t.text),this.requestUpdate()}wait(t){this.waiting=t,t==="slow"&&this.announcer.say(a.slow),t==="late"&&this.announcer.say(a.late)}restored({turns:t,unsent:i}){if(this.thread.restore(t,i),!t.length)return;this.announcer.say(a.restored);let s=this.thread.entries.filter(r=>r.by==="person");this.bringUp(s[s.length-1]?.key)}answered(t,i,s){let r=this.thread.entries.find(o=>o.by==="person"&&o.state==="waiting")?.key;this.thread.answer(t,i);for(let o of t)this.announce(o);t.some(ge)?this.open():this.isLauncher&&!this.opened&&(this.news=!0),i==="refused"&&!this.box?.value&&this.fill(s),this.bringUp(r)}announce(t){if(!t.text?.trim())return;let i=`${a.assistant}: ${oi(t)}`;ge(t)?this.announcer.alarmWith(i):this.announcer.say(i)}ended(t){this.end=t,this.announcer.say(`${a[t]} ${a.endedEmergency}`)}get box(){return this.renderRoot?.querySelector("textarea")??null}sendBox(){let t=this.box?.value.trim();if(!(!t||!this.box)){if(this.end){this.focusOn("[data-part=again]");return}this.box.value="",this.say(t),this.box.focus({preventScroll:!0})}}answer(t){let i=this.say(t);i!==null&&this.updateComplete.then(()=>this.focusOn(`#entry-${i}`))}say(t){if(this.end)return null;let i=this.thread.say(t);return this.hint="",this.conversation.say(t),this.bringUp(i),this.requestUpdate(),i}tryNow(){this.conversation.tryNow(),this.focusOn("textarea")}startAgain(){if(!this.end){this.answer(a.againWords);return}this.begin(this.conversation.startAgain().join(`
`))}begin(t){this.end=null,this.thread.giveUpWaiting(),this.thread.note(a.begunAgain);let[i]=this.thread.answer([{text:a.invite}]);t&&!this.box?.value&&this.fill(t),this.hint=t?a.unsentBack:"",this.announcer.say(`${a.begunAgain} ${a.invite} ${this.hint}`),this.bringUp(i),this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("textarea"))}askForChange(){this.hint=a.changedHint,this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("textarea"))}askDelete(){this.deleting="ask",this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("[data-part=deletion]"))}keepData(){this.deleting="no",this.requestUpdate(),this.updateComplete.then(()=>this.focusOn("[data-part=delete]"))}async deleteData(){if(this.deleting==="busy")return;this.deleting="busy",this.requestUpdate();let t=await this.conversation.deleteAll();this.deleted(t),this.requestUpdate(),await this.updateComplete,this.focusOn(t==="done"?"textarea":"[data-part=deletion]")}deleted(t){if(this.deleting=t==="done"?"no":t,t!=="done"){this.announcer.say(t==="failed"?a.notDeleted:a.deleteExpired);return}this.end=null,this.thread.clear(),this.thread.note(a.deleted),this.fill(""),this.announcer.say(a.deleted)}resize(t){this.size=Math.max(0,Math.min(we.length-1,this.size+t)),this.announcer.say(a.sizeNow(we[this.size]??100)),this.requestUpdate()}async print(t){if(t.by!=="assistant")return;let i=new Intl.DateTimeFormat(ve,{dateStyle:"long",timeStyle:"short"}).format(new Date);await an(li(t.message,O(t.message)?this.thread.told:[],i))}async copy(t){if(t.by!=="assistant")return;let i=await fn(t.message.text??"",this.renderRoot);this.hint=i?a.copied:a.notCopied,this.announcer.say(this.hint),this.requestUpdate()}fill(t){this.box?this.box.value=t:this.draft=t}firstUpdated(){this.draft&&this.box&&(this.box.value=this.draft)}get dialog(){return this.renderRoot.querySelector("dialog")}open(){!this.isLauncher||this.opened||!this.dialog||(this.opened=!0,this.news=!1,window.matchMedia(Bs).matches?this.dialog.showModal():this.dialog.show(),this.focusOn(window.matchMedia("(pointer: coarse)").matches?".history":"textarea"),!this.greeted&&!this.thread.entries.length&&this.announcer.say(`${a.greeting} ${a.invite}`),this.greeted=!0,this.requestUpdate())}close(){this.dialog?.close()}focusOn(t){this.renderRoot.querySelector(t)?.focus({preventScroll:t.startsWith("#entry")})}async bringUp(t){await this.updateComplete;let i=t&&this.renderRoot.querySelector(`#entry-${t}`);if(!i)return;let s=window.matchMedia("(prefers-reduced-motion: reduce)").matches;for(let r of this.renderRoot.querySelectorAll(".history, .scroller")){if(!/auto|scroll/.test(getComputedStyle(r).overflowY))continue;let o=r.scrollTop+i.getBoundingClientRect().top-r.getBoundingClientRect().top-12;r.scrollTo({top:o,behavior:s?"auto":"smooth"})}}};$e.styles=[Hn,Un,Pn,Vn,In,wt,On];function qs(){try{return window.sessionStorage}catch{return null}}var ke=document.currentScript instanceof HTMLScriptElement?document.currentScript:document.querySelector('script[src*="twitch-check.js"]');function di(n){let{mode:e,target:t,theme:i,lang:s}=n.dataset;if(!e&&!t)return;let r=document.createElement("twitch-check");for(let[d,c]of Object.entries({mode:e,theme:i,lang:s}))c&&(r.dataset[d]=c);let o=t?document.querySelector(t):null;o?o.append(r):e==="launcher"||!document.body.contains(n)?document.body.append(r):n.after(r)}ke?.src&&ci(new URL("webhooks/web",ke.src).href);customElements.define("tw-print-sheet",te);customElements.define("twitch-check",$e);ke&&(document.readyState==="loading"?document.addEventListener("DOMContentLoaded",()=>di(ke),{once:!0}):di(ke));})();
